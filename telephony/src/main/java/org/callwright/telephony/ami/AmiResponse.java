package org.callwright.telephony.ami;

import org.callwright.telephony.wire.AmiFrame;

/**
 * Asterisk's favourable answer to an action. Of Redirect, Originate and Bridge it means queued, not done.
 *
 * @param frame the answer as received
 */
public record AmiResponse(AmiFrame frame) {
    /** The id that the action was sent under; an OriginateResponse event has the same. */
    public String actionId() {
        return text("ActionID");
    }

    public String message() {
        return text("Message");
    }

    /** A header's value, empty when there is none. */
    public String text(String header) {
        return frame.get(header, "");
    }

    boolean isFavourable() {
        return frame.is("Response", "Success") || frame.is("Response", "Goodbye");
    }
}
