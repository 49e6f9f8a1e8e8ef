package org.callwright.telephony.ami.event;

import org.callwright.telephony.wire.AmiFrame;

/** How an asynchronous Originate ended. Every manager session gets it; the action's id tells whose it is. */
public record OriginateResponse(AmiFrame frame) implements AmiEvent {
    public String actionId() {
        return text("ActionID");
    }

    public String uniqueId() {
        return text("Uniqueid");
    }

    public boolean isSuccess() {
        return frame.is("Response", "Success");
    }

    /** Asterisk's reason: 0 no such extension, 1 no answer, 4 answered, 5 busy, 8 congested; -1 when not told. */
    public int reason() {
        return frame.number("Reason", -1);
    }
}
