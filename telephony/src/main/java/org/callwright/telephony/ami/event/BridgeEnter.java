package org.callwright.telephony.ami.event;

import org.callwright.telephony.wire.AmiFrame;

/** A channel entered a bridge. */
public record BridgeEnter(AmiFrame frame) implements BridgeEvent, ChannelEvent {
    /** The id of the channel whose place it took, as in an attended transfer; empty when none. */
    public String swappedUniqueId() {
        return text("SwapUniqueid");
    }
}
