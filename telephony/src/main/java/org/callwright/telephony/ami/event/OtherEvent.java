package org.callwright.telephony.ami.event;

import org.callwright.telephony.wire.AmiFrame;

/** An event without a view of its own. */
public record OtherEvent(AmiFrame frame) implements AmiEvent {}
