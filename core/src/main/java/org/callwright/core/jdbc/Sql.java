package org.callwright.core.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.callwright.core.page.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * A statement in the making: text of ours and arguments of anybody's, never mixed. Times and durations are bound as
 * milliseconds, ids and enums as their text. Not thread-safe.
 */
public final class Sql {
    private final StringBuilder text = new StringBuilder();
    private final List<@Nullable Object> arguments = new ArrayList<>();
    private boolean filtered;

    private Sql() {}

    public static Sql of(String text, @Nullable Object... arguments) {
        return new Sql().then(text, arguments);
    }

    public Sql then(String more, @Nullable Object... moreArguments) {
        text.append(more);
        for (Object argument : moreArguments) {
            arguments.add(argument);
        }
        return this;
    }

    /** Adds a condition, unless its argument is null. */
    public Sql where(String condition, @Nullable Object argument) {
        return argument == null ? this : whereAll(condition, argument);
    }

    /** Adds a condition. */
    public Sql whereAll(String condition, Object... conditionArguments) {
        text.append(filtered ? " AND " : " WHERE ").append(condition);
        filtered = true;
        arguments.addAll(List.of(conditionArguments));
        return this;
    }

    /** Adds the condition that a row comes after the cursor in a list with the newest first. */
    public Sql before(String time, String id, Cursor cursor) {
        // Not (time, id) < (?, ?): MariaDB makes no range scan of that.
        return whereAll(time + " <= ? AND (" + time + " < ? OR " + id + " < ?)", cursor.at(), cursor.at(), cursor.id());
    }

    /** {@code (?, ?, ...)} of at least one value. */
    public Sql list(Collection<?> values) {
        text.append('(').append("?,".repeat(values.size() - 1)).append("?)");
        arguments.addAll(values);
        return this;
    }

    /** {@code (?, ?), (?, ?), ...} of at least one row. */
    public Sql rows(List<? extends List<? extends @Nullable Object>> rows) {
        String row = "(" + "?,".repeat(rows.getFirst().size() - 1) + "?)";
        text.append(row).append(("," + row).repeat(rows.size() - 1));
        rows.forEach(arguments::addAll);
        return this;
    }

    String text() {
        return text.toString();
    }

    void bind(PreparedStatement statement) throws SQLException {
        bind(statement, arguments);
    }

    static void bind(PreparedStatement statement, List<? extends @Nullable Object> arguments) throws SQLException {
        for (int i = 0; i < arguments.size(); i++) {
            statement.setObject(i + 1, column(arguments.get(i)));
        }
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

    /** The columns in the order of a table's row, for {@code ON DUPLICATE KEY UPDATE}: each takes the new value. */
    public static String taking(String... columns) {
        return String.join(
                ", ",
                Stream.of(columns)
                        .map(column -> column + " = VALUES(" + column + ")")
                        .toList());
    }
}
