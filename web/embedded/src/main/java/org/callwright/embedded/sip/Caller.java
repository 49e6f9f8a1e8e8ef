package org.callwright.embedded.sip;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.callwright.embedded.asterisk.AsteriskServer;
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
 * @param address whence it calls, on this machine's loopback
 * @param keys that it presses, one after another, once it is answered
 * @param tone that it plays; empty: silence, no RTP at all
 */
public record Caller(
        String number,
        String domain,
        String name,
        List<String> headers,
        Duration patience,
        Duration talk,
        String address,
        String keys,
        Optional<Tone> tone) {

    public Caller {
        headers = List.copyOf(headers);
        for (String text : List.of(number, domain, name, String.join("", headers))) {
            if (text.chars().anyMatch(c -> c == '\r' || c == '\n' || c == 0)) {
                throw new IllegalArgumentException("a line break ends a SIP header");
            }
        }
        if (!keys.matches("[0-9*#]*")) {
            throw new IllegalArgumentException("a telephone has no other keys");
        }
    }

    /** Lets ring for an hour, talks until the other side hangs up, silent. */
    public static Caller of(String number) {
        return new Caller(
                number,
                AsteriskServer.CARRIER_ADDRESS,
                "",
                List.of(),
                Duration.ofHours(1),
                Duration.ofHours(6),
                AsteriskServer.CARRIER_ADDRESS,
                "",
                Optional.empty());
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
                AsteriskServer.CARRIER_ADDRESS,
                "",
                Optional.empty());
    }

    public Caller name(String displayed) {
        return new Caller(number, domain, displayed, headers, patience, talk, address, keys, tone);
    }

    public Caller headers(String... lines) {
        return new Caller(number, domain, name, List.of(lines), patience, talk, address, keys, tone);
    }

    /** Cancels when nobody has answered by then. */
    public Caller givesUpAfter(Duration ringing) {
        return new Caller(number, domain, name, headers, ringing, talk, address, keys, tone);
    }

    public Caller talksFor(Duration length) {
        return new Caller(number, domain, name, headers, patience, length, address, keys, tone);
    }

    public Caller tone(int hertz) {
        return new Caller(number, domain, name, headers, patience, talk, address, keys, Optional.of(Tone.of(hertz)));
    }

    /** Calls from somewhere else than the carrier. */
    public Caller from(String otherAddress) {
        return new Caller(number, domain, name, headers, patience, talk, otherAddress, keys, tone);
    }

    /** @param pressed of 0 to 9, {@code *} and {@code #} */
    public Caller keys(String pressed) {
        return new Caller(number, domain, name, headers, patience, talk, address, pressed, tone);
    }
}
