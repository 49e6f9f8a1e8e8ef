package org.callwright.core.jdbc;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Many rows by few statements, for the projector; what is written row by row is written by repositories. Joins the
 * transaction of the calling thread. Texts come from constants only, arguments are always bound. Blocks; thread-safe.
 */
@Singleton
public final class Bulk {
    /** Keeps a statement well below MariaDB's default {@code max_allowed_packet} of 16 MiB. */
    private static final int ROWS_A_STATEMENT = 500;

    private final JdbcOperations jdbc;

    Bulk(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** A row of arguments, which {@link List#of} cannot make: columns may be null. */
    public static List<@Nullable Object> row(@Nullable Object... columns) {
        return Collections.unmodifiableList(Arrays.asList(columns));
    }

    /** For {@code ON DUPLICATE KEY UPDATE}: each of these columns takes the new value. */
    public static String taking(String... columns) {
        return Stream.of(columns)
                .map(column -> column + " = VALUES(" + column + ")")
                .collect(Collectors.joining(", "));
    }

    /**
     * Inserts all rows.
     *
     * @param head {@code INSERT INTO table (columns) VALUES }
     * @param tail what follows the rows, such as {@code ON DUPLICATE KEY UPDATE ...}
     */
    public void insert(String head, List<? extends List<? extends @Nullable Object>> rows, String tail) {
        for (int from = 0; from < rows.size(); from += ROWS_A_STATEMENT) {
            insertAtOnce(head, rows.subList(from, Math.min(rows.size(), from + ROWS_A_STATEMENT)), tail);
        }
    }

    private void insertAtOnce(String head, List<? extends List<? extends @Nullable Object>> rows, String tail) {
        String row = "(" + "?,".repeat(rows.getFirst().size() - 1) + "?)";
        jdbc.prepareStatement(head + row + ("," + row).repeat(rows.size() - 1) + tail, statement -> {
            int at = 1;
            for (List<? extends @Nullable Object> one : rows) {
                at = bind(statement, at, one);
            }
            return statement.executeUpdate();
        });
    }

    /** The same statement once for every row of arguments, sent together. */
    public void updateEach(String text, List<? extends List<? extends @Nullable Object>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.prepareStatement(text, statement -> {
            for (List<? extends @Nullable Object> row : rows) {
                bind(statement, 1, row);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    /** @return where the next argument goes */
    private static int bind(PreparedStatement statement, int from, List<? extends @Nullable Object> row)
            throws SQLException {
        int at = from;
        for (Object argument : row) {
            statement.setObject(at++, column(argument));
        }
        return at;
    }

    private static @Nullable Object column(@Nullable Object argument) {
        return switch (argument) {
            case null -> null;
            case Instant at -> at.toEpochMilli();
            case Duration length -> length.toMillis();
            case Number number -> number;
            case Boolean truth -> truth;
            case Enum<?> constant -> constant.name();
            default -> argument.toString();
        };
    }
}
