package org.callwright.telephony.ami.event;

import org.callwright.telephony.wire.AmiFrame;

/** One channel of the snapshot that the action CoreShowChannels gives. */
public record CoreShowChannel(AmiFrame frame) implements ChannelEvent {
    public String application() {
        return text("Application");
    }

    public String applicationArguments() {
        return text("ApplicationData");
    }

    /** The bridge that the channel is in, empty when in none. */
    public String bridgeId() {
        return text("BridgeId");
    }

    /** How long the channel has existed, as {@code hh:mm:ss}. */
    public String duration() {
        return text("Duration");
    }
}
