package org.callwright.telephony.ami.event;

/** An event about a bridge, which joins channels. */
public sealed interface BridgeEvent extends AmiEvent permits BridgeEnter, BridgeLeave {
    /** Asterisk's id of the bridge. */
    default String bridgeId() {
        return text("BridgeUniqueid");
    }

    /** {@code basic} for two parties, {@code holding} and so on. */
    default String bridgeType() {
        return text("BridgeType");
    }

    /** How many channels are in it after the event; -1 when not told. */
    default int channels() {
        return frame().number("BridgeNumChannels", -1);
    }
}
