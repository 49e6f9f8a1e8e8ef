package org.callwright.telephony.ami.event;

import org.callwright.telephony.wire.AmiFrame;

/** A device's state changed. It may come late: a hint, never a reservation. */
public record DeviceStateChange(AmiFrame frame) implements AmiEvent {
    /** For instance {@code PJSIP/1001}. */
    public String device() {
        return text("Device");
    }

    /** {@code NOT_INUSE}, {@code INUSE}, {@code BUSY}, {@code RINGING}, {@code UNAVAILABLE} and so on. */
    public String state() {
        return text("State");
    }
}
