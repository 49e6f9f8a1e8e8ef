package org.callwright.embedded.sip;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.callwright.embedded.audio.Tone;

/**
 * Somebody who calls. Any number and name may be given, however hostile: that is what the callee has to cope with.
 *
 * @param number the user part of the From address, percent-encoded where SIP wants it
 * @param domain of the From address; {@code anonymous.invalid} for those who hide
 * @param name the display name; empty: none
 * @param headers further lines, such as {@code P-Asserted-Identity: <sip:+4930123@carrier>}
 * @param patience for how long it lets ring
 * @param talk how long it stays after the answer before it hangs up
 * @param tone that it plays; empty: silence, no RTP at all
 */
public record Caller(
        String number,
        String domain,
        String name,
        List<String> headers,
        Duration patience,
        Duration talk,
        Optional<Tone> tone) {

    public Caller {
        headers = List.copyOf(headers);
        for (String text : List.of(number, domain, name, String.join("", headers))) {
            if (text.chars().anyMatch(c -> c == '\r' || c == '\n' || c == 0)) {
                throw new IllegalArgumentException("a line break ends a SIP header");
            }
        }
    }

    /** Lets ring for an hour, talks until the other side hangs up, silent. */
    public static Caller of(String number) {
        return new Caller(
                number, "127.0.0.2", "", List.of(), Duration.ofHours(1), Duration.ofHours(6), Optional.empty());
    }

    /** Hides behind {@code anonymous@anonymous.invalid} (RFC 3323), as carriers pass on a withheld number. */
    public static Caller anonymous() {
        return new Caller(
                "anonymous",
                "anonymous.invalid",
                "Anonymous",
                List.of("Privacy: id"),
                Duration.ofHours(1),
                Duration.ofHours(6),
                Optional.empty());
    }

    public Caller name(String displayed) {
        return new Caller(number, domain, displayed, headers, patience, talk, tone);
    }

    public Caller headers(String... lines) {
        return new Caller(number, domain, name, List.of(lines), patience, talk, tone);
    }

    /** Cancels when nobody has answered by then. */
    public Caller givesUpAfter(Duration ringing) {
        return new Caller(number, domain, name, headers, ringing, talk, tone);
    }

    public Caller talksFor(Duration length) {
        return new Caller(number, domain, name, headers, patience, length, tone);
    }

    public Caller tone(int hertz) {
        return new Caller(number, domain, name, headers, patience, talk, Optional.of(Tone.of(hertz)));
    }
}
