package org.callwright.core.audit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.transaction.SynchronousTransactionManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Grants;
import org.callwright.core.audit.Audit;
import org.callwright.core.audit.AuditEntry;
import org.callwright.core.audit.AuditFilter;
import org.callwright.core.audit.AuditTrail;
import org.callwright.core.audit.AuditTrail.Verdict;
import org.callwright.core.change.Refused;
import org.callwright.core.jdbc.TestDatabase;
import org.callwright.core.page.Cursor;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.page.Sorting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoredAuditTest {
    private static final Actor ADA = new Actor("ada", "Ada", null, Set.of(), null, Grants.NONE);

    private TestDatabase db;
    private Audit audit;
    private AuditTrail trail;

    @BeforeEach
    void emptyTables() {
        db = TestDatabase.shared();
        audit = db.bean(Audit.class);
        trail = db.bean(AuditTrail.class);
    }

    private void write(int entries) {
        for (int i = 1; i <= entries; i++) {
            audit.record(ADA, "role.changed", "role", "r" + i, Map.of("name", "Schlüssel 密钥 " + i));
        }
    }

    private void assertBroken(long seq) {
        assertThat(trail.verify())
                .isInstanceOfSatisfying(
                        Verdict.Broken.class, broken -> assertThat(broken.seq()).isEqualTo(seq));
    }

    @Test
    void what_was_recorded_is_listed_newest_first_and_whole() {
        write(3);

        Page<AuditEntry> page = trail.list(AuditFilter.ALL, PageRequest.first(10));

        assertThat(page.items()).extracting(AuditEntry::seq).containsExactly(3L, 2L, 1L);
        assertThat(page.items().getFirst().details()).containsEntry("name", "Schlüssel 密钥 3");
        assertThat(trail.verify())
                .isInstanceOfSatisfying(
                        Verdict.Whole.class,
                        whole -> assertThat(whole.entries()).isEqualTo(3));
    }

    @Test
    void pages_follow_on_each_other_in_either_order() {
        write(5);

        for (boolean descending : List.of(true, false)) {
            List<Long> seen = new ArrayList<>();
            PageRequest request = PageRequest.first(2).sortedBy(new Sorting("at", descending));
            Page<AuditEntry> page = trail.list(AuditFilter.ALL, request);
            while (page.next().isPresent()) {
                page.items().forEach(entry -> seen.add(entry.seq()));
                page = trail.list(AuditFilter.ALL, new PageRequest(page.next(), 2, request.sorting()));
            }
            page.items().forEach(entry -> seen.add(entry.seq()));
            assertThat(seen)
                    .containsExactlyElementsOf(descending ? List.of(5L, 4L, 3L, 2L, 1L) : List.of(1L, 2L, 3L, 4L, 5L));
        }
    }

    @Test
    void entries_are_found_by_who_what_and_when() {
        write(2);
        audit.record(Actor.SYSTEM, "customer.erased", "customer", "7", Map.of());

        assertThat(found(new AuditFilter(null, null, "system", null, null, null)))
                .containsExactly(3L);
        assertThat(found(new AuditFilter(null, null, null, "role.changed", null, null)))
                .containsExactly(2L, 1L);
        assertThat(found(new AuditFilter(null, null, null, null, "role", "r1"))).containsExactly(1L);
        assertThat(found(new AuditFilter(null, Instant.EPOCH, null, null, null, null)))
                .isEmpty();
    }

    private List<Long> found(AuditFilter filter) {
        return trail.list(filter, PageRequest.first(10)).items().stream()
                .map(AuditEntry::seq)
                .toList();
    }

    @Test
    void what_is_rolled_back_leaves_no_entry() {
        SynchronousTransactionManager<?> transactions = db.bean(SynchronousTransactionManager.class);

        assertThatThrownBy(() -> transactions.executeWrite(status -> {
                    write(2);
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessage("changed my mind");

        assertThat(trail.list(AuditFilter.ALL, PageRequest.first(10)).items()).isEmpty();
        write(1);
        assertThat(trail.verify()).isInstanceOf(Verdict.Whole.class);
    }

    @Test
    void many_at_once_make_one_chain() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                writers.add(threads.submit(() -> write(10)));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        }

        assertThat(trail.verify())
                .isInstanceOfSatisfying(
                        Verdict.Whole.class,
                        whole -> assertThat(whole.entries()).isEqualTo(80));
    }

    @Test
    void an_altered_entry_is_found_out() {
        write(4);

        db.run("UPDATE audit_entry SET account = 'eve' WHERE seq = 2");

        assertBroken(2);
    }

    @Test
    void details_that_are_no_longer_readable_are_found_out() {
        write(4);

        db.run("UPDATE audit_entry SET details = 'oops' WHERE seq = 3");

        assertBroken(3);
    }

    @Test
    void a_removed_entry_is_found_out() {
        write(4);
        db.run("DELETE FROM audit_entry WHERE seq = 4");
        assertBroken(4);

        db.run("DELETE FROM audit_entry WHERE seq = 1");
        assertBroken(1);
    }

    @Test
    void entries_that_have_changed_places_are_found_out() {
        write(4);

        db.run("UPDATE audit_entry SET seq = 99 WHERE seq = 2");
        db.run("UPDATE audit_entry SET seq = 2 WHERE seq = 3");
        db.run("UPDATE audit_entry SET seq = 3 WHERE seq = 99");

        assertBroken(2);
    }

    @Test
    void a_cursor_that_is_none_of_this_list_is_refused() {
        write(1);
        for (String cursor : List.of("x_1", "1_x", "_1")) {
            PageRequest page = PageRequest.after(Cursor.parse(cursor), 10);
            assertThatThrownBy(() -> trail.list(AuditFilter.ALL, page))
                    .as(cursor)
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.field()).isEqualTo("after"));
        }
    }

    @Test
    void a_list_is_not_ordered_by_what_it_has_no_index_for() {
        PageRequest page = PageRequest.first(10).sortedBy(Sorting.parse("-details"));

        assertThatThrownBy(() -> trail.list(AuditFilter.ALL, page))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.legal()).containsExactly("seq", "at"));
    }
}
