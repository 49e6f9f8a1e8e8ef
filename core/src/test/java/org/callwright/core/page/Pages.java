package org.callwright.core.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Goes through a list as clients do: what a page names as the next place is text in between. */
public final class Pages {
    private Pages() {}

    /** All rows, from pages of this size. */
    public static <T> List<T> through(Function<PageRequest, Page<T>> list, String sort, int limit) {
        List<T> seen = new ArrayList<>();
        Optional<Cursor> after = Optional.empty();
        do {
            Page<T> page = list.apply(new PageRequest(
                    after.map(Cursor::toString).map(Cursor::parse), limit, Optional.of(Sorting.parse(sort))));
            seen.addAll(page.items());
            after = page.next();
        } while (after.isPresent());
        return seen;
    }
}
