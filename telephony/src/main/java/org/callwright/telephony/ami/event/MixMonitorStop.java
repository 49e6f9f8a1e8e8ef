package org.callwright.telephony.ami.event;

import org.callwright.telephony.wire.AmiFrame;

/** The recording of this channel ended; its file is complete from now on. */
public record MixMonitorStop(AmiFrame frame) implements ChannelEvent {}
