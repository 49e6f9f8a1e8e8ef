package org.callwright.web.block;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callwright.core.source.Answer;
import org.jspecify.annotations.Nullable;

/**
 * One part of an answer.
 *
 * @param source where it is from; several are named in a row
 * @param asOf when it was so there, the oldest of it; absent when nothing was heard
 * @param condition how it is with the source, the worst of several
 * @param content absent when nothing was heard, or there is nothing
 */
@Serdeable
public record Block<T>(
        String source,
        @Nullable Instant asOf,
        Condition condition,
        @Nullable T content) {
    /** How it is with the source; the later, the worse. */
    public enum Condition {
        FRESH,
        /** It did not answer in time, and has said this before. */
        STALE,
        /** It did not answer in time, or is given a rest because it did not lately. */
        LATE,
        /** It could not answer. */
        FAILED
    }

    public static <T> Block<T> of(Answer<T> answer) {
        return new Block<>(
                answer.source(),
                answer.asOf(),
                switch (answer.state()) {
                    case CURRENT -> Condition.FRESH;
                    case STALE -> Condition.STALE;
                    case UNAVAILABLE -> Condition.LATE;
                },
                answer.value());
    }

    /** What was put together of these parts. */
    public static <T> Block<T> of(Collection<? extends Block<?>> parts, @Nullable T content) {
        return new Block<>(
                parts.stream().map(Block::source).distinct().sorted().collect(Collectors.joining(", ")),
                parts.stream()
                        .map(Block::asOf)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                parts.stream()
                        .map(Block::condition)
                        .max(Comparator.naturalOrder())
                        .orElse(Condition.FRESH),
                content);
    }

    /** The same, as it is shown. */
    public <S> Block<S> map(Function<T, @Nullable S> shown) {
        return new Block<>(source, asOf, condition, content == null ? null : shown.apply(content));
    }

    static <T> Block<T> marked(String source, Condition condition) {
        return new Block<>(source, null, condition, null);
    }
}
