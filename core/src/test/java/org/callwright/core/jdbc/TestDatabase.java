package org.callwright.core.jdbc;

import io.micronaut.context.ApplicationContext;
import io.micronaut.core.type.Argument;
import io.micronaut.inject.qualifiers.Qualifiers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.callwright.core.change.Register;
import org.callwright.core.event.EventLog;
import org.callwright.core.event.Positions;
import org.callwright.core.privacy.TestSealing;
import org.callwright.core.projection.Ledger;
import org.callwright.core.projection.LogTrimmer;
import org.callwright.core.projection.Projector;
import org.callwright.embedded.mariadb.MariaDbServer;
import org.callwright.embedded.process.FreePorts;

/** A real MariaDB with our tables, and the adapters on it. */
public final class TestDatabase implements AutoCloseable {
    private static final class Shared {
        private static final TestDatabase IT = start();
    }

    public final MariaDbServer server;
    public final ApplicationContext context;
    private final Path folder;

    private TestDatabase(MariaDbServer server, Path folder) {
        this.server = server;
        this.folder = folder;
        this.context = context(TestSealing.PROPERTIES);
    }

    /** A node's adapters on this database with keys of its own; for the caller to close. */
    public ApplicationContext context(Map<String, Object> keys) {
        return ApplicationContext.builder()
                .properties(Map.of(
                        "datasources.default.url",
                        server.jdbcUrl(),
                        "datasources.default.username",
                        server.user(),
                        "datasources.default.password",
                        server.password(),
                        "datasources.default.driver-class-name",
                        "org.mariadb.jdbc.Driver",
                        "datasources.default.connection-timeout",
                        1000,
                        "flyway.datasources.default.enabled",
                        true,
                        "callwright.recordings.folder",
                        folder.resolve("recordings").toString(),
                        "callwright.attachments.folder",
                        folder.resolveSibling(folder.getFileName() + "-attachments"),
                        "callwright.directory.refresh",
                        "1h"))
                .properties(keys)
                .start();
    }

    /** A server of one's own, to be stopped and started. */
    public static TestDatabase start() {
        try {
            Path folder = Files.createTempDirectory("callwright-mariadb");
            return new TestDatabase(MariaDbServer.start(folder, FreePorts.one()), folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One for the whole run, without rows but those of the roles that come with it. It ends with the JVM. */
    public static TestDatabase shared() {
        Shared.IT.empty();
        return Shared.IT;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @SuppressWarnings("unchecked")
    public <T> Register<T> register(Class<T> type) {
        return context.getBean(Argument.of(Register.class, type), Qualifiers.byTypeArguments(type));
    }

    /** A projector that reads from this log and trims nothing. */
    public Projector projector(EventLog log) {
        Positions positions = bean(Positions.class);
        return new Projector(
                bean(Ledger.class), new LogTrimmer(log, positions, Duration.ofDays(36_500), Clock.systemUTC()));
    }

    /** The first column of each row, as text. */
    public List<String> texts(String sql) {
        return withStatement(statement -> {
            try (ResultSet rows = statement.executeQuery(sql)) {
                List<String> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return found;
            }
        });
    }

    public void run(String sql) {
        withStatement(statement -> statement.execute(sql));
    }

    private void empty() {
        List<String> tables = texts("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
                + " AND table_name NOT IN ('flyway_schema_history', 'projection', 'role', 'role_permission')");
        withStatement(statement -> {
            statement.addBatch("SET foreign_key_checks = 0");
            statement.addBatch("START TRANSACTION");
            for (String table : tables) {
                statement.addBatch("DELETE FROM " + table);
            }
            statement.addBatch("UPDATE projection SET last_event_id = '0-0/0'");
            statement.addBatch("COMMIT");
            return statement.executeBatch();
        });
    }

    private <R> R withStatement(Use<R> use) {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            return use.of(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Use<R> {
        R of(Statement statement) throws SQLException;
    }

    @Override
    public void close() {
        context.close();
        server.close();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
