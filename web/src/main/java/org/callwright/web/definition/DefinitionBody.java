package org.callwright.web.definition;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.function.Supplier;
import org.callwright.web.problem.ProblemException;

/** A definition as it is written and read. */
interface DefinitionBody<T> {
    String id();

    /** @throws org.callwright.core.change.Refused when it cannot be */
    T content();

    /** A stretch that is longer than can be reckoned with is a problem of that field, too. */
    static Duration minutes(String field, long minutes) {
        try {
            return Duration.ofMinutes(minutes);
        } catch (ArithmeticException e) {
            throw ProblemException.invalid(field, "so many minutes are longer than can be reckoned with");
        }
    }

    /** What a value type refuses is a problem of that field. */
    static <V> V read(String field, Supplier<V> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException | DateTimeException e) {
            throw ProblemException.invalid(field, String.valueOf(e.getMessage()));
        }
    }
}
