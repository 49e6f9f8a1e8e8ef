package org.callwright.telephony.ami.event;

import org.callwright.telephony.wire.AmiFrame;

/** Asterisk is stopping. */
public record Shutdown(AmiFrame frame) implements AmiEvent {
    /** Whether it will start again by itself. */
    public boolean isRestart() {
        return text("Restart").equals("True");
    }
}
