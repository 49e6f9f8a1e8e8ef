package org.callwright.core.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Denied;
import org.callwright.core.access.Grants;
import org.callwright.core.audit.AuditEntry;
import org.callwright.core.audit.AuditFilter;
import org.callwright.core.audit.AuditTrail;
import org.callwright.core.jdbc.TestDatabase;
import org.callwright.core.page.PageRequest;
import org.junit.jupiter.api.Test;

/** What every register does. */
public interface RegisterContract<T> {
    Actor ADA = new Actor("ada", "Ada", null, Set.of(), null, Grants.all());
    Actor NOBODY = new Actor("nobody", "Nobody", null, Set.of(), null, Grants.NONE);

    TestDatabase db();

    Register<T> register();

    String kind();

    /** An item that is not there, of an id that begins with 'x'. */
    T item();

    /** The same with something else in it. */
    T changed();

    String id();

    /** Whether one can be taken away at all. */
    default boolean canBeRemoved() {
        return true;
    }

    private List<AuditEntry> audited() {
        return db().bean(AuditTrail.class)
                .list(AuditFilter.ALL, PageRequest.first(10))
                .items();
    }

    @Test
    default void what_is_added_can_be_read_and_listed() {
        Edition<T> added = register().add(ADA, item());

        assertThat(added).isEqualTo(new Edition<>(item(), 0));
        assertThat(register().byId(id())).hasValue(added);
        assertThat(register().list(PageRequest.first(100)).items()).contains(added);
        assertThat(audited().getFirst().action()).isEqualTo(kind() + ".added");
        assertThat(audited().getFirst().account()).isEqualTo("ada");
    }

    @Test
    default void an_id_is_given_once() {
        register().add(ADA, item());

        assertThatThrownBy(() -> register().add(ADA, changed())).isInstanceOf(Refused.class);
        assertThat(register().byId(id())).hasValue(new Edition<>(item(), 0));
    }

    @Test
    default void a_change_counts_the_version_up_and_says_what_has_changed() {
        register().add(ADA, item());

        Edition<T> changed = register().change(ADA, changed(), 0);

        assertThat(changed).isEqualTo(new Edition<>(changed(), 1));
        AuditEntry entry = audited().getFirst();
        assertThat(entry.action()).isEqualTo(kind() + ".changed");
        assertThat(entry.subjectId()).isEqualTo(id());
        assertThat(entry.details())
                .isNotEmpty()
                .allSatisfy((field, difference) -> assertThat(difference).contains(" -> "));
    }

    @Test
    default void of_two_who_change_the_same_the_second_is_told() {
        register().add(ADA, item());
        register().change(ADA, changed(), 0);

        assertThatThrownBy(() -> register().change(ADA, item(), 0)).isInstanceOf(Outdated.class);
        assertThatThrownBy(() -> register().remove(ADA, id(), 0)).isInstanceOf(Outdated.class);
        assertThat(register().byId(id())).hasValue(new Edition<>(changed(), 1));
        assertThat(audited()).hasSize(2);
    }

    @Test
    default void what_is_not_there_cannot_be_changed() {
        assertThatThrownBy(() -> register().change(ADA, item(), 0)).isInstanceOf(Outdated.class);
        assertThatThrownBy(() -> register().remove(ADA, id(), 0)).isInstanceOf(Outdated.class);
        assertThat(register().byId(id())).isEmpty();
    }

    @Test
    default void who_may_not_changes_nothing() {
        assertThatThrownBy(() -> register().add(NOBODY, item())).isInstanceOf(Denied.class);
        register().add(ADA, item());
        assertThatThrownBy(() -> register().change(NOBODY, changed(), 0)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> register().remove(NOBODY, id(), 0)).isInstanceOf(Denied.class);
        assertThat(register().byId(id())).hasValue(new Edition<>(item(), 0));
    }

    @Test
    default void what_is_removed_is_gone_or_is_kept_because_history_needs_it() {
        register().add(ADA, item());

        if (canBeRemoved()) {
            register().remove(ADA, id(), 0);
            assertThat(register().byId(id())).isEmpty();
            assertThat(register().list(PageRequest.first(100)).items()).doesNotContain(new Edition<>(item(), 0));
            assertThat(audited().getFirst().action()).isEqualTo(kind() + ".removed");
        } else {
            assertThatThrownBy(() -> register().remove(ADA, id(), 0)).isInstanceOf(Refused.class);
            assertThat(register().byId(id())).isPresent();
        }
    }
}
