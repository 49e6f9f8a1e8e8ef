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
        return new Listed<>(
                page.items().stream().map(shown).toList(),
                page.next().map(Cursor::toString).orElse(null));
    }
}
