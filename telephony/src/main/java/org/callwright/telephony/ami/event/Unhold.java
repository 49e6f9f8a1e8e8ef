package org.callwright.telephony.ami.event;

import org.callwright.telephony.wire.AmiFrame;

/** The phone of this channel took its peer off hold. */
public record Unhold(AmiFrame frame) implements ChannelEvent {}
