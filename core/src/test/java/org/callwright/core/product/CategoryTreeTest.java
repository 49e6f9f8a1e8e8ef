package org.callwright.core.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.callwright.core.change.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CategoryTreeTest {
    private final CategoryTree tree = new CategoryTree(List.of(
            category("home", null, "wang"), category("kitchen", "home", null), category("kettles", "kitchen", null)));

    @Test
    void a_category_is_bought_for_by_whoever_buys_for_the_nearest_wider_one() {
        assertThat(tree.buyer(id("kettles"))).contains("wang");
        assertThat(tree.with(category("kitchen", "home", "li")).buyer(id("kettles")))
                .contains("li");
    }

    @Test
    void where_nobody_buys_there_is_no_buyer() {
        assertThat(tree.with(category("insurance", null, null)).buyer(id("insurance")))
                .isEmpty();
        assertThat(tree.buyer(null)).isEmpty();
        assertThat(tree.buyer(id("unheard-of"))).isEmpty();
    }

    @Test
    void a_category_has_all_narrower_ones() {
        assertThat(tree.downwards(id("home"))).containsExactly(id("home"), id("kitchen"), id("kettles"));
        assertThat(tree.downwards(id("kettles"))).containsExactly(id("kettles"));
        assertThat(tree.downwards(id("unheard-of"))).isEmpty();
    }

    @Test
    void a_category_cannot_be_moved_below_itself() {
        assertThatThrownBy(() -> tree.with(category("home", "kettles", null)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("parent"))
                .hasMessageContaining("below itself");
        assertThatThrownBy(() -> category("home", "home", null)).hasMessageContaining("own parent");
    }

    @Test
    void a_ring_that_is_there_is_gone_through_once_and_can_be_opened() {
        CategoryTree ring = new CategoryTree(List.of(category("pots", "lids", null), category("lids", "pots", null)));

        assertThat(ring.downwards(id("pots"))).containsExactly(id("pots"), id("lids"));
        assertThat(ring.with(category("pots", null, null)).downwards(id("pots")))
                .containsExactly(id("pots"), id("lids"));
        assertThatThrownBy(() -> ring.with(category("cups", "pots", null))).isInstanceOf(Refused.class);
    }

    @Test
    void an_unknown_parent_is_refused() {
        assertThatThrownBy(() -> tree.with(category("cups", "nowhere", null))).hasMessageContaining("no such category");
    }

    @Test
    void a_tree_grows_no_deeper_than_people_can_follow_and_that_holds_for_what_is_moved_as_well() {
        CategoryTree deep = new CategoryTree(List.of(category("d1", null, null)));
        for (int i = 2; i <= CategoryTree.DEEPEST; i++) {
            deep = deep.with(category("d" + i, "d" + (i - 1), null));
        }
        CategoryTree full = deep.with(category("top", null, null));

        assertThat(full.upwards(id("d" + CategoryTree.DEEPEST))).hasSize(CategoryTree.DEEPEST);
        assertThatThrownBy(() -> full.with(category("d1", "top", null))).hasMessageContaining("deep");
    }

    static CategoryId id(String id) {
        return new CategoryId(id);
    }

    static Category category(String id, @Nullable String parent, @Nullable String buyer) {
        return new Category(id(id), "Category " + id, parent == null ? null : id(parent), buyer, 0);
    }
}
