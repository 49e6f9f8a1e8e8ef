package org.callwright.embedded.sip;

/** A turning point of one call, as its SIPp saw it. */
public enum Moment {
    /** The caller sent its INVITE. */
    DIALLED,
    /** The phone rings, or the caller is told so. */
    RINGING,
    /** The phone answered, or the caller learnt it. */
    ANSWERED,
    /** It ended unanswered: refused by the phone, or so the caller was told; the detail is the SIP code. */
    REFUSED,
    /** It ended unanswered: the caller gave up. */
    CANCELLED,
    /** It ended: this side hung up. */
    HUNG_UP,
    /** It ended: the other side hung up. */
    WAS_HUNG_UP;

    boolean isEnd() {
        return compareTo(REFUSED) >= 0;
    }
}
