package org.callwright.core.privacy;

import java.util.Optional;
import org.callwright.core.callerid.Caller;
import org.callwright.core.callerid.Caller.Presentation;
import org.jspecify.annotations.Nullable;

/**
 * All that was delivered about a caller as one seal. Networks put numbers into names and addresses, so none of the three
 * texts can be left out. What is sealed is {@code <length of raw>,<length of e164>;<raw><e164><name>}, lengths in code
 * points.
 */
public final class SealedCaller {
    private final Sealing sealing;

    public SealedCaller(Sealing sealing) {
        this.sealing = sealing;
    }

    /** Empty when nothing was delivered, or nothing may be kept. */
    public Optional<String> seal(Caller caller) {
        String e164 = caller.e164() == null ? "" : caller.e164();
        if (caller.raw().isEmpty() && e164.isEmpty() && caller.name().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(sealing.seal(
                SealedKind.CALLER,
                points(caller.raw()) + "," + points(e164) + ";" + caller.raw() + e164 + caller.name()));
    }

    /**
     * @param sealed null when nothing was
     * @throws IllegalArgumentException when it is damaged
     */
    public Caller open(Presentation presentation, @Nullable String sealed) {
        if (sealed == null) {
            return new Caller("", null, "", presentation);
        }
        String text = sealing.open(SealedKind.CALLER, sealed);
        int comma = text.indexOf(',');
        int begin = text.indexOf(';') + 1;
        int e164At = text.offsetByCodePoints(begin, Integer.parseInt(text, 0, comma, 10));
        int nameAt = text.offsetByCodePoints(e164At, Integer.parseInt(text, comma + 1, begin - 1, 10));
        String e164 = text.substring(e164At, nameAt);
        return new Caller(
                text.substring(begin, e164At), e164.isEmpty() ? null : e164, text.substring(nameAt), presentation);
    }

    /** By which the caller's calls are found; empty unless there is a number in E.164. */
    public Optional<String> index(Caller caller) {
        return Optional.ofNullable(caller.e164()).map(this::index);
    }

    /** The same as customers have beside their telephone numbers. */
    public String index(String e164) {
        return sealing.blindIndex(SealedKind.PHONE, e164);
    }

    /** Whether it is sealed with the active key. */
    public boolean current(String sealed) {
        return sealing.current(sealed);
    }

    private static int points(String text) {
        return text.codePointCount(0, text.length());
    }
}
