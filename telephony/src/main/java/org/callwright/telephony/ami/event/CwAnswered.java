package org.callwright.telephony.ami.event;

import org.callwright.telephony.wire.AmiFrame;

/** The agent's phone has answered; the event's channel is the agent's (cw-answered). */
public record CwAnswered(AmiFrame frame) implements UserEventView {
    /** The offer's fencing token. */
    public String offer() {
        return text("Offer");
    }
}
