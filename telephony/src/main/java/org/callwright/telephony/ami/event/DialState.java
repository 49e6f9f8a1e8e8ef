package org.callwright.telephony.ami.event;

import org.callwright.telephony.wire.AmiFrame;

/** A dial has news: {@code RINGING}, {@code PROGRESS}, {@code PROCEEDING}. */
public record DialState(AmiFrame frame) implements DialEvent {
    public String dialStatus() {
        return text("DialStatus");
    }

    /** Some phones, and most gateways, answer with 183 and early media instead of 180: they alert all the same. */
    public boolean phoneAlerts() {
        return dialStatus().equals("RINGING") || dialStatus().equals("PROGRESS");
    }
}
