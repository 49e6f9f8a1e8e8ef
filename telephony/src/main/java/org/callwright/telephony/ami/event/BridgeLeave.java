package org.callwright.telephony.ami.event;

import org.callwright.telephony.wire.AmiFrame;

/** A channel left a bridge. */
public record BridgeLeave(AmiFrame frame) implements BridgeEvent, ChannelEvent {}
