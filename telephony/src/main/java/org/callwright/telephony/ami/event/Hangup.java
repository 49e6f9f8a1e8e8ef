package org.callwright.telephony.ami.event;

import org.callwright.telephony.wire.AmiFrame;

/** A channel ended. */
public record Hangup(AmiFrame frame) implements ChannelEvent {
    /** The Q.850 cause, 16 for an ordinary end, 17 busy, 21 declined; -1 when not told. */
    public int cause() {
        return frame.number("Cause", -1);
    }

    public String causeText() {
        return text("Cause-txt");
    }
}
