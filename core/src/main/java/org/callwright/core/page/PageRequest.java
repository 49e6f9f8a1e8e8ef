package org.callwright.core.page;

import java.util.Optional;

/**
 * Which part of a list is wanted.
 *
 * @param after the place after which it begins; empty: from the top
 * @param limit 1 to {@link Page#MAX} rows
 * @param sorting empty: as the list is ordered unless told otherwise
 */
public record PageRequest(Optional<Cursor> after, int limit, Optional<Sorting> sorting) {
    public PageRequest {
        if (limit < 1 || limit > Page.MAX) {
            throw new IllegalArgumentException("a page has 1 to " + Page.MAX + " rows");
        }
    }

    public PageRequest(Optional<Cursor> after, int limit) {
        this(after, limit, Optional.empty());
    }

    public static PageRequest first(int limit) {
        return new PageRequest(Optional.empty(), limit);
    }

    public static PageRequest after(Cursor cursor, int limit) {
        return new PageRequest(Optional.of(cursor), limit);
    }

    public PageRequest sortedBy(Sorting wanted) {
        return new PageRequest(after, limit, Optional.of(wanted));
    }
}
