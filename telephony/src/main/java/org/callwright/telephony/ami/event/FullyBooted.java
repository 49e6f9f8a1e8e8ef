package org.callwright.telephony.ami.event;

import org.callwright.telephony.wire.AmiFrame;

/** Asterisk has started. After a login it comes at once from an Asterisk that is already up. */
public record FullyBooted(AmiFrame frame) implements AmiEvent {}
