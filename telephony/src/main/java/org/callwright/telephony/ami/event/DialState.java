package org.callwright.telephony.ami.event;

import org.callwright.telephony.wire.AmiFrame;

/** A dial has news: {@code RINGING}, {@code PROGRESS}, {@code PROCEEDING}. */
public record DialState(AmiFrame frame) implements DialEvent {
    public String dialStatus() {
        return text("DialStatus");
    }
}
