package org.callwright.core.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param next where the following page begins; empty on the last page
 */
public record Page<T>(List<T> items, Optional<Cursor> next) {
    /** The most rows a page can have. */
    public static final int MAX = 200;

    public Page {
        items = List.copyOf(items);
    }

    /** The first {@code limit} of {@code rows}, which are one more than that when there is a further page. */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, Cursor> cursor) {
        if (rows.size() <= limit) {
            return new Page<>(rows, Optional.empty());
        }
        return new Page<>(rows.subList(0, limit), Optional.of(cursor.apply(rows.get(limit - 1))));
    }

    public static <T> Page<T> empty() {
        return new Page<>(List.of(), Optional.empty());
    }

    public <R> Page<R> map(Function<T, R> item) {
        return new Page<>(items.stream().map(item).toList(), next);
    }
}
