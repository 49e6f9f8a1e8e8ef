package org.callwright.web.listing;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.callwright.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Reads instants that come from outside. */
public final class Instants {
    /** Beyond these an instant has no milliseconds that can be reckoned with. */
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    static final String NONE = "not an instant such as 2026-03-14T08:00:00Z";
    static final String TOO_FAR = "between " + EARLIEST + " and " + LATEST;

    private Instants() {}

    /** Null for null; a problem for what is none, or of no time that anybody means. */
    public static @Nullable Instant parse(String field, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            Instant at = Instant.parse(text);
            if (!isMeant(at)) {
                throw ProblemException.invalid(field, TOO_FAR);
            }
            return at;
        } catch (DateTimeParseException e) {
            throw ProblemException.invalid(field, NONE);
        }
    }

    /** Whether anybody can mean that. */
    static boolean isMeant(Instant at) {
        return !at.isBefore(EARLIEST) && !at.isAfter(LATEST);
    }
}
