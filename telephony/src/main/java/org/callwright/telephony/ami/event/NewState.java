package org.callwright.telephony.ami.event;

import org.callwright.telephony.wire.AmiFrame;

/** A channel's state changed. */
public record NewState(AmiFrame frame) implements ChannelEvent {}
