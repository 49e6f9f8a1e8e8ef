package org.callwright.embedded.sip;

import java.time.Duration;
import java.util.Optional;
import org.callwright.embedded.audio.Tone;

/**
 * What a phone does with a call. Whatever it is, a command to the {@link SippPhone} comes before it.
 *
 * @param ringing how long it rings before it does anything
 * @param refusal the SIP code with which it then refuses, such as 486 (busy) or 603 (declined); 0: it answers
 * @param talk how long it stays after the answer before it hangs up
 * @param tone that it plays; empty: silence, no RTP at all
 */
public record PhoneBehaviour(Duration ringing, int refusal, Duration talk, Optional<Tone> tone) {

    private static final Duration FOR_EVER = Duration.ofHours(6);

    /** Rings so long, answers, and talks until the other side hangs up. */
    public static PhoneBehaviour answersAfter(Duration ringing) {
        return new PhoneBehaviour(ringing, 0, FOR_EVER, Optional.empty());
    }

    /** Rings so long and refuses. */
    public static PhoneBehaviour refusesAfter(Duration ringing, int sipCode) {
        return new PhoneBehaviour(ringing, sipCode, FOR_EVER, Optional.empty());
    }

    /** Rings until the other side gives up or it is commanded. */
    public static PhoneBehaviour ringsOn() {
        return new PhoneBehaviour(FOR_EVER, 480, FOR_EVER, Optional.empty());
    }

    public PhoneBehaviour talksFor(Duration length) {
        return new PhoneBehaviour(ringing, refusal, length, tone);
    }

    public PhoneBehaviour tone(int hertz) {
        return new PhoneBehaviour(ringing, refusal, talk, Optional.of(Tone.of(hertz)));
    }
}
