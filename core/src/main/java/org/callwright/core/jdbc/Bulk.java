package org.callwright.core.jdbc;

import static java.util.stream.Collectors.joining;

import io.micronaut.data.jdbc.operations.JdbcRepositoryOperations;
import io.micronaut.data.model.PersistentProperty;
import io.micronaut.data.model.runtime.RuntimePersistentEntity;
import io.micronaut.data.model.runtime.RuntimePersistentProperty;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.callwright.core.routing.OfferToken;
import org.jspecify.annotations.Nullable;

/**
 * Many rows by few statements, for the projector; what is written row by row is written by repositories. Joins the
 * transaction of the calling thread. Names and texts come from row types and constants only, arguments are always bound.
 * Blocks; thread-safe.
 */
@Singleton
public final class Bulk {
    /** Keeps a statement well below MariaDB's default {@code max_allowed_packet} of 16 MiB. */
    private static final int ROWS_A_STATEMENT = 500;

    private final JdbcRepositoryOperations jdbc;

    Bulk(JdbcRepositoryOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Arguments of a statement, which {@link List#of} cannot make: columns may be null. */
    public static List<@Nullable Object> row(@Nullable Object... columns) {
        return Collections.unmodifiableList(Arrays.asList(columns));
    }

    /** For {@code ON DUPLICATE KEY UPDATE}: each of these columns takes the new value. */
    public static String taking(String... columns) {
        return Stream.of(columns)
                .map(column -> column + " = VALUES(" + column + ")")
                .collect(joining(", "));
    }

    /**
     * Inserts all rows.
     *
     * @param type the row type, a {@code @MappedEntity}; what is {@code @GeneratedValue} there is left out
     * @param again what changes in a row whose key is there already: {@code column = value, ...}
     */
    public <E> void insert(Class<E> type, List<E> rows, String again) {
        RuntimePersistentEntity<E> table = jdbc.getEntity(type);
        List<RuntimePersistentProperty<E>> columns = columns(table);
        String head = "INSERT INTO " + table.getPersistedName()
                + columns.stream().map(PersistentProperty::getPersistedName).collect(joining(", ", " (", ") VALUES "));
        String row = "(" + "?,".repeat(columns.size() - 1) + "?)";
        for (int from = 0; from < rows.size(); from += ROWS_A_STATEMENT) {
            List<E> some = rows.subList(from, Math.min(rows.size(), from + ROWS_A_STATEMENT));
            String text = head + row + ("," + row).repeat(some.size() - 1) + " ON DUPLICATE KEY UPDATE " + again;
            jdbc.prepareStatement(text, statement -> {
                bind(statement, columns, some);
                return statement.executeUpdate();
            });
        }
    }

    private static <E> void bind(PreparedStatement statement, List<RuntimePersistentProperty<E>> columns, List<E> rows)
            throws SQLException {
        int at = 1;
        for (E row : rows) {
            for (RuntimePersistentProperty<E> column : columns) {
                statement.setObject(at++, argument(column.getProperty().get(row)));
            }
        }
    }

    private static <E> List<RuntimePersistentProperty<E>> columns(RuntimePersistentEntity<E> table) {
        return Stream.concat(table.getRuntimeIdentityProperties().stream(), table.getPersistentProperties().stream())
                .filter(column -> !column.isGenerated())
                .toList();
    }

    /** The same statement once for every row of arguments, sent together. */
    public void updateEach(String text, List<? extends List<? extends @Nullable Object>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.prepareStatement(text, statement -> {
            for (List<? extends @Nullable Object> row : rows) {
                for (int i = 0; i < row.size(); i++) {
                    statement.setObject(i + 1, argument(row.get(i)));
                }
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    /** As {@link ValueConverters}. */
    private static @Nullable Object argument(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Instant at -> at.toEpochMilli();
            case Duration length -> length.toMillis();
            case OfferToken token -> token.value();
            case Number number -> number;
            case Boolean truth -> truth;
            case Enum<?> constant -> constant.name();
            default -> value.toString();
        };
    }
}
