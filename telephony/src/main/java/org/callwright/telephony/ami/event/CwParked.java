package org.callwright.telephony.ami.event;

import org.callwright.telephony.wire.AmiFrame;

/** The caller waits in the dialplan and can be redirected from now on (cw-wait). */
public record CwParked(AmiFrame frame) implements UserEventView {}
