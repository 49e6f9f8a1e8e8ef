package org.callwright.telephony.ami.event;

import org.callwright.telephony.wire.AmiFrame;

/** A channel was created. */
public record NewChannel(AmiFrame frame) implements ChannelEvent {}
