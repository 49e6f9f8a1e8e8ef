package org.callwright.web.listing;

import org.callwright.core.ticket.number.NumberSchemes;
import org.callwright.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Reads what is looked for as the end of a ticket's or a work order's number. */
public final class NumberEnds {
    private NumberEnds() {}

    /** Null for null; a problem for a whole number that is mistyped, which would find nothing and leave one wondering. */
    public static @Nullable String parse(String field, @Nullable String typed, NumberSchemes schemes) {
        if (typed == null) {
            return null;
        }
        try {
            schemes.requirePossibleEnd(typed);
            return typed;
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(field, String.valueOf(e.getMessage()));
        }
    }
}
