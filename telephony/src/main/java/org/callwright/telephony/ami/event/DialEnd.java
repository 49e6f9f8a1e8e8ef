package org.callwright.telephony.ami.event;

import org.callwright.telephony.wire.AmiFrame;

/** A dial is over. {@code NOANSWER} here does not tell a declined call from an unanswered one. */
public record DialEnd(AmiFrame frame) implements DialEvent {
    public String dialStatus() {
        return text("DialStatus");
    }
}
