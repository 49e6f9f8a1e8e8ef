package org.callwright.telephony.ami.event;

import org.callwright.telephony.wire.AmiFrame;

/** The recording of this channel began. */
public record MixMonitorStart(AmiFrame frame) implements ChannelEvent {}
