package org.callwright.web.listing;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.function.Function;
import org.callwright.core.page.Cursor;
import org.callwright.core.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next to be given as {@code after} for the following page; absent on the last one
 */
@Serdeable
public record Listed<T>(List<T> items, @Nullable String next) {
    public static <S, T> Listed<T> of(Page<S> page, Function<S, T> shown) {
        return together(page, items -> items.stream().map(shown).toList());
    }

    /** Of rows that are made ready all at once. */
    public static <S, T> Listed<T> together(Page<S> page, Function<List<S>, List<T>> shown) {
        return new Listed<>(
                shown.apply(page.items()), page.next().map(Cursor::toString).orElse(null));
    }
}
