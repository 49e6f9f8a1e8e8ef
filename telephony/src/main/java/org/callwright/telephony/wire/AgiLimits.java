package org.callwright.telephony.wire;

/**
 * What the FastAGI server is ready to read as one request or one reply.
 *
 * @param lineBytes bytes of one line
 * @param lines lines of one request or reply
 * @param totalBytes bytes of one request or reply
 */
public record AgiLimits(int lineBytes, int lines, int totalBytes) {
    /** Asterisk cuts its own AGI lines at 2 KiB; a variable's value may be longer. */
    public static final AgiLimits DEFAULT = new AgiLimits(16 << 10, 256, 64 << 10);

    public AgiLimits {
        if (lineBytes < 1 || lines < 1 || totalBytes < lineBytes) {
            throw new IllegalArgumentException("limits must be positive, the total not below a line");
        }
    }
}
