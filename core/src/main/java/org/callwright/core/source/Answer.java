package org.callwright.core.source;

import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a source says.
 *
 * @param value null when it says that there is none, or says nothing
 * @param source its name
 * @param asOf when it said so; null when it never did
 */
public record Answer<T>(
        @Nullable T value, String source, @Nullable Instant asOf, State state) {
    /** The same answer, told otherwise. */
    public <S> Answer<S> map(Function<T, S> shape) {
        return new Answer<>(value == null ? null : shape.apply(value), source, asOf, state);
    }

    /** What an answer is worth. */
    public enum State {
        /** Just said, or so shortly ago that it counts as such. */
        CURRENT,
        /** Said some time ago; now the source is slow, away, or given a rest. */
        STALE,
        /** The source is slow, away, or given a rest, and has never said anything about this. */
        UNAVAILABLE
    }
}
