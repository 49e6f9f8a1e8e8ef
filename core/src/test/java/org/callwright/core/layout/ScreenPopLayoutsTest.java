package org.callwright.core.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Denied;
import org.callwright.core.access.Grants;
import org.callwright.core.change.Outdated;
import org.callwright.core.change.Refused;
import org.callwright.core.jdbc.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScreenPopLayoutsTest {
    private static final Actor ADA = Actor.SYSTEM;

    private ScreenPopLayouts layouts;

    @BeforeEach
    void open() {
        TestDatabase db = TestDatabase.shared();
        db.run(
                "INSERT INTO service_queue (id, name, priority, ring_ms, wrap_ms, music, recorded, deleted_at) VALUES"
                        + " ('vip', 'VIP', 5, 20000, 30000, 'default', FALSE, NULL), ('gone', 'Gone', 5, 20000, 30000, 'default', FALSE, 1)");
        layouts = db.bean(ScreenPopLayouts.class);
    }

    @Test
    void the_nearest_layout_holds_queue_before_role_before_any() {
        assertThat(layouts.fields("vip", List.of("agent"))).isEqualTo(ScreenPopLayout.USUAL);

        put("", "", PopField.NAME);
        put("", "agent", PopField.TIER, PopField.NAME);
        put("vip", "", PopField.POINTS);

        assertThat(layouts.fields("vip", List.of("agent"))).containsExactly(PopField.POINTS);
        assertThat(layouts.fields("support", List.of("agent"))).containsExactly(PopField.TIER, PopField.NAME);
        assertThat(layouts.fields("support", List.of("quality"))).containsExactly(PopField.NAME);

        put("vip", "agent", PopField.NOTE);
        assertThat(layouts.fields("vip", List.of("agent"))).containsExactly(PopField.NOTE);
    }

    @Test
    void who_has_two_roles_is_shown_what_either_is_shown() {
        put("", "agent", PopField.NAME, PopField.TIER);
        put("", "team_lead", PopField.POINTS, PopField.NAME);

        assertThat(layouts.fields("support", List.of("agent", "team_lead")))
                .containsExactly(PopField.NAME, PopField.TIER, PopField.POINTS);
    }

    @Test
    void of_two_who_change_it_the_second_is_told_and_who_may_not_is_refused() {
        ScreenPopLayout first = put("vip", "agent", PopField.NAME);
        ScreenPopLayout second =
                layouts.put(ADA, new ScreenPopLayout("vip", "agent", List.of(PopField.TIER), 0), first.version());

        assertThatThrownBy(() -> layouts.put(ADA, first, first.version())).isInstanceOf(Outdated.class);
        Actor nobody = new Actor("nobody", "Nobody", null, Set.of(), null, Grants.NONE);
        assertThatThrownBy(() -> layouts.put(nobody, first, null)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> new ScreenPopLayout("", "", List.of(PopField.NAME, PopField.NAME), 0))
                .isInstanceOf(Refused.class);
        assertThat(layouts.all()).containsExactly(second);
        assertThatThrownBy(() -> layouts.remove(ADA, "vip", "agent", first.version()))
                .isInstanceOf(Outdated.class);
        assertThat(layouts.remove(ADA, "vip", "agent", second.version())).isTrue();
        assertThat(layouts.remove(ADA, "vip", "agent", second.version())).isFalse();
    }

    @Test
    void who_has_not_read_what_is_stored_does_not_write_over_it() {
        ScreenPopLayout first = put("", "agent", PopField.NAME);

        assertThatThrownBy(() -> put("", "agent", PopField.TIER)).isInstanceOf(Outdated.class);
        assertThat(layouts.all()).containsExactly(first);
    }

    @Test
    void a_layout_of_a_queue_or_role_that_there_is_not_is_refused() {
        for (String queue : List.of("vipp", "gone", "VIP")) {
            assertThatThrownBy(() -> put(queue, "", PopField.NAME))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.field()).isEqualTo("queue"));
        }
        assertThatThrownBy(() -> put("vip", "agents", PopField.NAME))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("role"));
        assertThat(layouts.all()).isEmpty();
    }

    private ScreenPopLayout put(String queue, String role, PopField... fields) {
        return layouts.put(ADA, new ScreenPopLayout(queue, role, List.of(fields), 0), null);
    }
}
