package org.callwright.core.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import org.callwright.core.access.Actor;
import org.callwright.core.reveal.Reveal;
import org.callwright.core.reveal.RevealSubject;
import org.callwright.core.reveal.Reveals;
import org.junit.jupiter.api.Test;

class RepeatedTransactionsTest {
    private static final String WAITING =
            "SELECT trx_id FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'";

    private final TestDatabase db = TestDatabase.shared();

    /** It counts the person's reading, then wants the audit's head; the other has that, and wants the count. */
    @Test
    void a_transactional_method_that_gives_way_in_a_deadlock_is_done_again() throws SQLException {
        db.bean(Reveals.class).open(Actor.SYSTEM, RevealSubject.phone(1), "+8613800000001", "to have a count");
        try (Connection other =
                        DriverManager.getConnection(db.server.jdbcUrl(), db.server.user(), db.server.password());
                Statement does = other.createStatement()) {
            other.setAutoCommit(false);
            // It has done more, so it is not the one to give way.
            does.execute(
                    "INSERT INTO reveal_count (account, hour, used) SELECT CONCAT('a', seq), 1, 1 FROM seq_1_to_500");
            does.execute("SELECT * FROM audit_head FOR UPDATE");
            CompletableFuture<Reveal> open = CompletableFuture.supplyAsync(() ->
                    db.bean(Reveals.class).open(Actor.SYSTEM, RevealSubject.phone(2), "+8613800000002", "a deadlock"));
            await().until(() -> !db.texts(WAITING).isEmpty());

            does.execute("UPDATE reveal_count SET used = used WHERE account = '" + Actor.SYSTEM.account() + "'");
            other.rollback();

            assertThat(open.join().subject()).isEqualTo(RevealSubject.phone(2));
        }
        assertThat(db.texts("SELECT used FROM reveal_count"))
                .as("it is counted once")
                .containsExactly("2");
        assertThat(db.texts("SELECT reason FROM number_reveal ORDER BY id"))
                .containsExactly("to have a count", "a deadlock");
    }
}
