package org.callwright.core.catalog.jdbc;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.callwright.core.catalog.Habit;
import org.callwright.core.catalog.Habits;
import org.callwright.core.queue.QueueId;
import org.jspecify.annotations.Nullable;

/** Looks at the newest tickets by the index of their category or queue, and never at more of them than that. */
@Singleton
class StoredHabits implements Habits {
    private static final int LOOKED_AT = 500;

    private final JdbcOperations jdbc;

    StoredHabits(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Habit> of(@Nullable String category, @Nullable QueueId queue) {
        if (category != null) {
            return habits("category_id", "by_category", category);
        }
        return queue == null ? List.of() : habits("queue_id", "by_queue", queue.value());
    }

    /** @param column and index are ours, never anything from outside */
    private List<Habit> habits(String column, String index, String value) {
        String text = "SELECT disposition, COUNT(*) AS tickets, SUM(COUNT(*)) OVER () FROM (SELECT disposition, state"
                + " FROM ticket FORCE INDEX (" + index + ") WHERE " + column + " = ?"
                + " ORDER BY opened_at DESC, number DESC LIMIT " + LOOKED_AT + ") latest"
                + " WHERE disposition IS NOT NULL AND state IN ('RESOLVED', 'CLOSED')"
                + " GROUP BY disposition ORDER BY tickets DESC, disposition";
        return jdbc.prepareStatement(text, statement -> {
            statement.setString(1, value);
            return read(statement);
        });
    }

    private static List<Habit> read(PreparedStatement statement) throws SQLException {
        List<Habit> habits = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                habits.add(new Habit(rows.getString(1), rows.getLong(2), rows.getLong(3)));
            }
        }
        return habits;
    }
}
