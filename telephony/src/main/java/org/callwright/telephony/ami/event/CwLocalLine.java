package org.callwright.telephony.ami.event;

import org.callwright.telephony.wire.AmiFrame;

/** No Callwright node answered; the caller waits in Asterisk's own queue (cw-local). */
public record CwLocalLine(AmiFrame frame) implements UserEventView {}
