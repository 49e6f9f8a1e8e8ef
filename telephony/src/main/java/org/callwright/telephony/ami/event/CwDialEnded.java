package org.callwright.telephony.ami.event;

import java.time.Duration;
import java.util.Optional;
import org.callwright.telephony.wire.AmiFrame;

/** The agent's phone was dialled and that is over; the event's channel is the caller's (cw-connect). */
public record CwDialEnded(AmiFrame frame) implements UserEventView {
    /** The offer's fencing token. */
    public String offer() {
        return text("Offer");
    }

    /** Dial's verdict: {@code ANSWER}, {@code NOANSWER}, {@code BUSY}, {@code CHANUNAVAIL}, {@code CANCEL} and so on. */
    public String status() {
        return text("Status");
    }

    /** The Q.850 cause; -1 when not told. */
    public int cause() {
        return frame.number("Cause", -1);
    }

    /** For how long it was dialled, by the PBX's own clock; empty when its dialplan is one of before, which does not say. */
    public Optional<Duration> took() {
        int millis = frame.number("Took", -1);
        return millis < 0 ? Optional.empty() : Optional.of(Duration.ofMillis(millis));
    }
}
