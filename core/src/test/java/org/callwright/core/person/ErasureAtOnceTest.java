package org.callwright.core.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.callwright.core.access.Actor;
import org.callwright.core.change.Outdated;
import org.callwright.core.customer.CustomerFields;
import org.callwright.core.customer.CustomerFile;
import org.callwright.core.customer.CustomerFiles;
import org.callwright.core.customer.Verification;
import org.callwright.core.jdbc.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person is forgotten while others work on the same records. */
class ErasureAtOnceTest {
    private static final String WAITING =
            "SELECT trx_id FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'";

    private TestDatabase db;
    private CustomerFile li;
    private CustomerFile lee;

    @BeforeEach
    void twoCustomers() {
        db = TestDatabase.shared();
        li = customer("C-1", "Li");
        lee = customer("C-2", "Lee");
    }

    private CustomerFile customer(String number, String name) {
        return db.bean(CustomerFiles.class)
                .create(
                        Actor.SYSTEM,
                        number,
                        new CustomerFields(name, null, null, null, null, Verification.UNVERIFIED, ""),
                        List.of(),
                        List.of());
    }

    private CompletableFuture<Throwable> forgotten() {
        return CompletableFuture.supplyAsync(
                () -> catchThrowable(() -> db.bean(PersonFiles.class).forget(Actor.SYSTEM, li.id(), li.version())));
    }

    /** As somebody else does it, who is not through with it. */
    private Connection other() throws SQLException {
        Connection other = DriverManager.getConnection(db.server.jdbcUrl(), db.server.user(), db.server.password());
        other.setAutoCommit(false);
        return other;
    }

    /** It erases the customer, then wants the audit's head; the other has that, and wants the customer. */
    @Test
    void who_gives_way_in_a_deadlock_forgets_the_person_all_the_same() throws SQLException {
        try (Connection other = other();
                Statement does = other.createStatement()) {
            // It has done more, so it is not the one to give way.
            does.execute(
                    "INSERT INTO reveal_count (account, hour, used) SELECT CONCAT('a', seq), 1, 1 FROM seq_1_to_500");
            does.execute("SELECT * FROM audit_head FOR UPDATE");
            CompletableFuture<Throwable> forgotten = forgotten();
            await().until(() -> !db.texts(WAITING).isEmpty());

            does.execute("UPDATE customer SET note = note WHERE id = " + li.id());
            other.rollback();

            assertThat(forgotten.join()).isNull();
        }
        assertThat(db.texts("SELECT name FROM customer")).contains("Lee").doesNotContain("Li");
        assertThat(db.texts("SELECT subject_id FROM audit_entry WHERE action = 'customer.erased'"))
                .containsExactly(String.valueOf(li.id()));
        assertThat(db.bean(PersonFiles.class).forgotten()).isEqualTo(1);
    }

    /** Else what was merged into the file would stay for ever, as it is nobody's any more. */
    @Test
    void who_has_not_seen_that_another_was_just_merged_into_the_file_forgets_nobody() throws SQLException {
        try (Connection other = other();
                Statement does = other.createStatement()) {
            does.execute("UPDATE customer SET survivor_id = " + li.id() + ", merged_into = " + li.id() + " WHERE id = "
                    + lee.id());
            does.execute("UPDATE customer SET version = version + 1 WHERE id = " + li.id());
            CompletableFuture<Throwable> forgotten = forgotten();
            await().until(() -> !db.texts(WAITING).isEmpty());

            other.commit();

            assertThat(forgotten.join()).isInstanceOf(Outdated.class);
        }
        assertThat(db.texts("SELECT name FROM customer ORDER BY id")).containsExactly("Li", "Lee");
    }
}
