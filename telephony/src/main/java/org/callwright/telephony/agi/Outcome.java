package org.callwright.telephony.agi;

import java.util.Locale;

/** How a session ended. */
enum Outcome {
    /** The script finished. */
    DONE,
    /** Asterisk closed the connection before the script had finished. */
    LOST,
    /** The script failed. */
    FAILED,
    /** The request, the script or a reply took too long. */
    TIMEOUT,
    /** There is no script of that name. */
    UNKNOWN_SCRIPT,
    /** What came was not AGI, or too much of it. */
    MALFORMED,
    /** The server stopped before the script had finished. */
    STOPPED;

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
