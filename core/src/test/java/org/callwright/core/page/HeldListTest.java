package org.callwright.core.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.callwright.core.change.Refused;
import org.junit.jupiter.api.Test;

class HeldListTest {
    private static HeldList<String> of(String... all) {
        return new HeldList<>(List.of(all), text -> text);
    }

    @Test
    void pages_follow_on_each_other_in_either_direction_whatever_the_order_at_hand() {
        HeldList<String> list = of("d", "a_1", "c", "b", "e");

        assertThat(Pages.through(list::page, "id", 2)).containsExactly("a_1", "b", "c", "d", "e");
        assertThat(Pages.through(list::page, "-id", 2)).containsExactly("e", "d", "c", "b", "a_1");
        assertThat(list.page(PageRequest.first(5)).next()).isEmpty();
        assertThat(of().page(PageRequest.first(5)).items()).isEmpty();
    }

    @Test
    void what_comes_or_goes_between_two_pages_neither_repeats_nor_hides_others() {
        Page<String> first = of("a", "c", "e").page(PageRequest.first(2));

        Page<String> second =
                of("a", "b", "d", "e").page(PageRequest.after(first.next().orElseThrow(), 2));

        assertThat(first.items()).containsExactly("a", "c");
        assertThat(second.items()).containsExactly("d", "e");
    }

    @Test
    void it_is_ordered_by_nothing_else() {
        assertThatThrownBy(() -> of("a").page(PageRequest.first(1).sortedBy(Sorting.parse("-name"))))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.legal()).containsExactly("id"));
    }
}
