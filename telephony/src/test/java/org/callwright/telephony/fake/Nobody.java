package org.callwright.telephony.fake;

import org.callwright.telephony.ami.AmiListener;
import org.callwright.telephony.ami.AmiStatus;
import org.callwright.telephony.ami.event.AmiEvent;

/** Listens to nothing that a PBX says. */
public final class Nobody implements AmiListener {
    @Override
    public void event(AmiEvent event) {}

    @Override
    public void status(AmiStatus status) {}
}
