package org.callwright.web.listing;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.callwright.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Reads instants that come from outside. */
public final class Instants {
    private Instants() {}

    /** Null for null; a problem for what is none. */
    public static @Nullable Instant parse(String field, @Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw ProblemException.invalid(field, "not an instant such as 2026-03-14T08:00:00Z");
        }
    }
}
