package org.callwright.telephony.ami.event;

import org.callwright.telephony.wire.AmiFrame;

/** An event that some dialplan or action sent under a name of its own. */
public record UserEvent(AmiFrame frame) implements UserEventView {}
