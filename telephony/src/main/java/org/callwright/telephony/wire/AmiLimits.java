package org.callwright.telephony.wire;

/**
 * What the manager client is ready to read as one frame.
 *
 * @param frameBytes bytes of one frame; the output of a command line is the largest
 * @param headers header lines of one frame
 * @param bannerBytes bytes of the greeting line
 */
public record AmiLimits(int frameBytes, int headers, int bannerBytes) {
    public static final AmiLimits DEFAULT = new AmiLimits(4 << 20, 50_000, 256);

    public AmiLimits {
        if (frameBytes < 1 || headers < 1 || bannerBytes < 1) {
            throw new IllegalArgumentException("limits must be positive");
        }
    }
}
