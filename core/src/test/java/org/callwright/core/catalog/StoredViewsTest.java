package org.callwright.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callwright.core.change.Refused;
import org.callwright.core.definition.Defined;
import org.callwright.core.definition.Definitions;
import org.callwright.core.jdbc.TestDatabase;
import org.callwright.core.page.Cursor;
import org.callwright.core.page.PageRequest;
import org.callwright.core.page.Pages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which views somebody sees, and how they are paged. */
class StoredViewsTest {
    private Definitions definitions;
    private KeptViews views;

    @BeforeEach
    void emptyTables() {
        TestDatabase db = TestDatabase.shared();
        definitions = db.bean(Definitions.class);
        views = db.bean(KeptViews.class);
    }

    private void kept(String id, String owner, boolean shared) {
        put(id, owner, shared, 0, false);
    }

    private void put(String id, String owner, boolean shared, long version, boolean deleted) {
        SavedView view = new SavedView("View " + id, owner, shared, Map.of("category", "kettles"));
        definitions.put(SavedView.KIND, new Defined<>(id, view, version, deleted));
    }

    private List<String> seenBy(String account, String sort) {
        return Pages.through(page -> views.seenBy(account, page), sort, 2).stream()
                .map(Defined::id)
                .toList();
    }

    @Test
    void somebody_sees_his_own_and_those_that_are_shared_each_once_and_in_order() {
        kept("c", "lisa", false);
        kept("a", "lisa", true);
        kept("b", "anna", false);
        kept("d", "sue", true);
        kept("e", "lisa", false);

        assertThat(seenBy("lisa", "id")).containsExactly("a", "c", "d", "e");
        assertThat(seenBy("lisa", "-id")).containsExactly("e", "d", "c", "a");
        assertThat(seenBy("anna", "id")).containsExactly("a", "b", "d");
        assertThat(seenBy("nobody", "id")).containsExactly("a", "d");
        assertThat(views.keptBy("lisa")).isEqualTo(3);
        assertThat(views.keptBy("nobody")).isZero();
        assertThat(views.seenBy("anna", PageRequest.first(1)).items().getFirst().content())
                .isEqualTo(new SavedView("View a", "lisa", true, Map.of("category", "kettles")));
    }

    @Test
    void what_is_given_up_or_no_longer_shared_is_seen_no_more() {
        kept("a", "lisa", true);
        kept("b", "lisa", true);

        put("a", "lisa", true, 1, true);
        put("b", "lisa", false, 1, false);

        assertThat(seenBy("lisa", "id")).containsExactly("b");
        assertThat(seenBy("anna", "id")).isEmpty();
        assertThat(views.keptBy("lisa")).isEqualTo(1);
    }

    @Test
    void other_orders_and_other_lists_cursors_are_refused() {
        kept("a", "lisa", true);

        assertThatThrownBy(() -> seenBy("lisa", "name")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> views.seenBy("lisa", new PageRequest(Optional.of(new Cursor("水", "水")), 5)))
                .isInstanceOf(Refused.class);
    }
}
