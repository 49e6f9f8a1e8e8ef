package org.callwright.telephony.ami.event;

import org.callwright.telephony.wire.AmiFrame;

/** The agent's phone was dialled and that is over; the event's channel is the caller's (cw-connect). */
public record CwDialEnded(AmiFrame frame) implements UserEventView {
    /** The offer's fencing token. */
    public String offer() {
        return text("Offer");
    }

    /** Dial's verdict: {@code ANSWER}, {@code NOANSWER}, {@code BUSY}, {@code CHANUNAVAIL}, {@code CANCEL} and so on. */
    public String status() {
        return text("Status");
    }

    /** The Q.850 cause; -1 when not told. */
    public int cause() {
        return frame.number("Cause", -1);
    }
}
