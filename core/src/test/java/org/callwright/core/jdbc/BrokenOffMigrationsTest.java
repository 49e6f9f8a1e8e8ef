package org.callwright.core.jdbc;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;

/**
 * MariaDB keeps what a migration has altered when its node is killed, and Flyway notes it at its end only: it is run again, from its
 * beginning.
 */
class BrokenOffMigrationsTest {
    private static final int FIRST = 240;
    /** As those before the first they have been delivered as they are: Flyway compares texts. */
    private static final Set<Integer> DELIVERED = Set.of(241, 245, 246);

    private static final String NOT_DONE = "DELETE FROM flyway_schema_history WHERE NOT success;";
    private static final String BACK_FROM_235 =
            "ALTER TABLE call_record DROP KEY IF EXISTS by_presence, DROP COLUMN IF EXISTS present_queue_id;";
    private static final String BACK_FROM_237 =
            "ALTER TABLE call_record DROP KEY IF EXISTS by_places_in; ALTER TABLE ticket DROP KEY IF EXISTS by_filing;";
    private static final String BACK_FROM_241 = """
            ALTER TABLE work_order DROP KEY IF EXISTS by_number_tail, DROP KEY IF EXISTS by_store, DROP KEY IF EXISTS by_priority,
                DROP COLUMN IF EXISTS number_tail, DROP COLUMN IF EXISTS store_id;
            DROP TABLE IF EXISTS work_order_term; ALTER TABLE work_order_link DROP KEY IF EXISTS by_sub_order;""";
    private static final String BACK_FROM_245 = """
            ALTER TABLE call_record DROP KEY IF EXISTS by_contact, DROP COLUMN IF EXISTS contact_caller;
            ALTER TABLE ticket DROP KEY IF EXISTS by_contact, DROP COLUMN IF EXISTS contact_customer, DROP COLUMN IF EXISTS called_at;""";
    private static final String BACK_FROM_246 =
            "ALTER TABLE ticket DROP KEY IF EXISTS by_survivor, DROP COLUMN IF EXISTS survivor;";

    private final TestDatabase db = TestDatabase.shared();

    @Test
    void a_migration_can_be_run_again() throws IOException, URISyntaxException {
        List<Path> migrations;
        try (Stream<Path> all = Files.list(
                Path.of(requireNonNull(getClass().getResource("/db/migration")).toURI()))) {
            migrations = all.filter(file -> version(file) >= FIRST && !DELIVERED.contains(version(file)))
                    .sorted()
                    .toList();
        }

        assertThat(migrations)
                .isNotEmpty()
                .allSatisfy(file -> assertThatCode(() -> run(db.server.jdbcUrl(), Files.readString(file)))
                        .as("as it may have been killed: IF NOT EXISTS, IF EXISTS, INSERT IGNORE")
                        .doesNotThrowAnyException());
    }

    private static int version(Path file) {
        return Integer.parseInt(file.getFileName().toString().replaceAll("V([0-9]+)__.*", "$1"));
    }

    @Test
    void what_a_killed_upgrade_of_before_left_is_taken_back_as_the_guide_says() throws IOException, SQLException {
        assertThat(Files.readString(Path.of("..", "docs", "OPERATING.md")))
                .contains(NOT_DONE, BACK_FROM_235, BACK_FROM_237, BACK_FROM_241, BACK_FROM_245, BACK_FROM_246);
        db.run("CREATE OR REPLACE DATABASE broken_off");
        String url = db.server.jdbcUrl("broken_off");

        to("230").migrate();
        run(url, "ALTER TABLE call_record ADD COLUMN present_queue_id INT NULL");
        assertThatThrownBy(to("235")::migrate)
                .isInstanceOf(FlywayException.class)
                .hasMessageContaining("present_queue_id");
        assertThatThrownBy(to("235")::migrate).isInstanceOf(FlywayException.class);

        run(url, NOT_DONE + BACK_FROM_235);
        to("236").migrate();
        run(url, "DELETE FROM flyway_schema_history WHERE version = '236'");
        to("236").migrate();

        run(url, "ALTER TABLE ticket ADD KEY by_filing (number)");
        assertThatThrownBy(to("237")::migrate)
                .isInstanceOf(FlywayException.class)
                .hasMessageContaining("by_filing");
        run(url, NOT_DONE + BACK_FROM_237);
        to("240").migrate();

        run(url, "ALTER TABLE work_order_link ADD KEY by_sub_order (sub_order)");
        assertThatThrownBy(to("241")::migrate)
                .isInstanceOf(FlywayException.class)
                .hasMessageContaining("by_sub_order");
        run(url, NOT_DONE + BACK_FROM_241);
        to("241").migrate();

        run(url, "ALTER TABLE ticket ADD KEY by_contact (opened_at)");
        assertThatThrownBy(to("245")::migrate)
                .isInstanceOf(FlywayException.class)
                .hasMessageContaining("by_contact");
        run(url, NOT_DONE + BACK_FROM_245);
        to("245").migrate();

        run(url, "ALTER TABLE ticket ADD KEY by_survivor (opened_at)");
        assertThatThrownBy(to("246")::migrate)
                .isInstanceOf(FlywayException.class)
                .hasMessageContaining("by_survivor");
        run(url, NOT_DONE + BACK_FROM_246);
        assertThat(to("246").migrate().success).isTrue();
    }

    private Flyway to(String version) {
        return Flyway.configure()
                .dataSource(db.server.jdbcUrl("broken_off"), db.server.user(), db.server.password())
                .locations("classpath:db/migration")
                .target(version)
                .load();
    }

    private void run(String url, String statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        url + (url.contains("?") ? "&" : "?") + "allowMultiQueries=true",
                        db.server.user(),
                        db.server.password());
                Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(statements);
            while (rows || statement.getUpdateCount() >= 0) {
                rows = statement.getMoreResults();
            }
        }
    }
}
