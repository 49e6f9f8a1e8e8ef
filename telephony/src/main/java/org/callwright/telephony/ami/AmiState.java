package org.callwright.telephony.ami;

/** Where the connection to one PBX is on its way. */
public enum AmiState {
    /** Not connected; the next attempt is due in a moment. */
    DOWN,
    CONNECTING,
    LOGGING_IN,
    /** Logged in to an Asterisk that is still starting. */
    BOOTING,
    /** Actions can be sent and events come. */
    READY,
    /** Closed by us for good. */
    CLOSED
}
