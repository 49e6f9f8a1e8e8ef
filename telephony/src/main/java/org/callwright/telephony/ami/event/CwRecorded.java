package org.callwright.telephony.ami.event;

import org.callwright.telephony.wire.AmiFrame;

/** Asterisk has closed the recording of an agent's leg; the event's channel is that leg (cw-leg-over). */
public record CwRecorded(AmiFrame frame) implements UserEventView {
    /** The offer's fencing token. */
    public String offer() {
        return text("Offer");
    }
}
