package org.callwright.telephony.ami.event;

import org.callwright.telephony.wire.AmiFrame;

/** Who is called back has answered; the event's channel is his (cw-customer). */
public record CwCustomerAnswered(AmiFrame frame) implements UserEventView {
    /** The offer's fencing token. */
    public String offer() {
        return text("Offer");
    }
}
