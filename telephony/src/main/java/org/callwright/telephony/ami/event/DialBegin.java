package org.callwright.telephony.ami.event;

import org.callwright.telephony.wire.AmiFrame;

/** A channel began to call another. */
public record DialBegin(AmiFrame frame) implements DialEvent {
    /** What is dialled, without the technology. */
    public String dialString() {
        return text("DialString");
    }
}
