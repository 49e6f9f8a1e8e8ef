package org.callwright.telephony.ami.event;

import org.callwright.telephony.wire.AmiFrame;

/** The phone of this channel put its peer on hold. */
public record Hold(AmiFrame frame) implements ChannelEvent {}
