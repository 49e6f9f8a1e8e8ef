package org.callwright.core.page;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * A list that is at hand whole, as it is never long, and is shown in pages nevertheless: in the order of ids, so that what
 * comes or goes meanwhile neither repeats nor hides others.
 *
 * @param name what people call the id
 * @param id tells one from all others
 */
public record HeldList<T>(List<T> all, String name, Function<T, String> id) {
    public HeldList(List<T> all, Function<T, String> id) {
        this(all, "id", id);
    }

    /** @throws org.callwright.core.change.Refused when it is to be ordered by anything else */
    public Page<T> page(PageRequest page) {
        Sorting order = page.sorting().orElse(new Sorting(name, false));
        if (!order.by().equals(name)) {
            throw Sorting.unknown(List.of(name));
        }
        Comparator<String> ids = order.descending() ? Comparator.reverseOrder() : Comparator.naturalOrder();
        List<T> rest = all.stream()
                .filter(one -> page.after()
                        .filter(cursor -> ids.compare(id.apply(one), cursor.id()) <= 0)
                        .isEmpty())
                .sorted(Comparator.comparing(id, ids))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rest, page.limit(), one -> new Cursor(id.apply(one), id.apply(one)));
    }
}
