package org.callwright.telephony.ami.event;

import org.callwright.telephony.wire.AmiFrame;

/** An event without a view of its own: it carries nothing that Callwright keeps. */
public record OtherEvent(AmiFrame frame) implements AmiEvent {}
