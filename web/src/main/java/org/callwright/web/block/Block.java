package org.callwright.web.block;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One part of an answer.
 *
 * @param source where it is from
 * @param asOf when it was so there; absent when nothing was heard
 * @param condition FRESH; LATE, when the source did not answer in time; FAILED, when it could not
 * @param content absent when nothing was heard, or there is nothing
 */
@Serdeable
public record Block<T>(
        String source,
        @Nullable Instant asOf,
        Condition condition,
        @Nullable T content) {
    /** How it is with the source. */
    public enum Condition {
        FRESH,
        LATE,
        FAILED
    }
}
