package org.callwright.core.catalog.jdbc;

import static java.util.stream.Collectors.toMap;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.callwright.core.catalog.KeptViews;
import org.callwright.core.catalog.SavedView;
import org.callwright.core.change.Refused;
import org.callwright.core.definition.Defined;
import org.callwright.core.definition.Definitions;
import org.callwright.core.page.Cursor;
import org.callwright.core.page.IdText;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.page.Sorting;

@Singleton
class StoredViews implements KeptViews {
    private static final String ID = "id";

    /** Before and after every legal id. */
    private static final String FIRST = "";

    private static final String LAST = "~";

    private final ViewTable table;
    private final Definitions definitions;

    StoredViews(ViewTable table, Definitions definitions) {
        this.table = table;
        this.definitions = definitions;
    }

    @Override
    @Transactional(readOnly = true)
    public Page<Defined<SavedView>> seenBy(String account, PageRequest page) {
        Sorting order = page.sorting().orElse(new Sorting(ID, false));
        if (!order.by().equals(ID)) {
            throw Sorting.unknown(List.of(ID));
        }
        String place = page.after().map(StoredViews::id).orElse(order.descending() ? LAST : FIRST);
        int most = page.limit() + 1;
        Page<String> ids = Page.of(
                order.descending() ? table.seenBefore(account, place, most) : table.seenAfter(account, place, most),
                page.limit(),
                id -> new Cursor(id, id));
        Map<String, Defined<SavedView>> views =
                definitions.byIds(SavedView.KIND, ids.items()).stream().collect(toMap(Defined::id, view -> view));
        return new Page<>(
                ids.items().stream().map(views::get).filter(Objects::nonNull).toList(), ids.next());
    }

    private static String id(Cursor cursor) {
        if (!IdText.possible(cursor.id())) {
            throw Refused.value("after", "not a cursor of this list");
        }
        return cursor.id();
    }

    @Override
    public int keptBy(String account) {
        return table.keptBy(account);
    }
}
