package org.callwright.telephony.ami.event;

import org.callwright.telephony.wire.AmiFrame;

/** Who is to be called back was dialled and that is over; the event's channel is the half that dialled him (cw-out). */
public record CwCustomerDialEnded(AmiFrame frame) implements UserEventView {
    /** The offer's fencing token. */
    public String offer() {
        return text("Offer");
    }

    /** Dial's verdict, as in {@link CwDialEnded#status()}. */
    public String status() {
        return text("Status");
    }

    /** The Q.850 cause; -1 when not told. */
    public int cause() {
        return frame.number("Cause", -1);
    }
}
