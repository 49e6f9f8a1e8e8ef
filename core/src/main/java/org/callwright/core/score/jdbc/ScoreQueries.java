package org.callwright.core.score.jdbc;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.callwright.core.change.Refused;
import org.callwright.core.page.Cursor;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.report.Interval;
import org.callwright.core.report.Period;
import org.callwright.core.score.ScoreCell;
import org.callwright.core.score.ScoreChoice;
import org.callwright.core.score.ScoreKey;
import org.callwright.core.staff.Colleagues;

/**
 * What tables of scores have in common: each has {@code id}, {@code given_at}, {@code agent_id} and {@code ticket_id}, and an
 * index that begins with {@code given_at, id}. Texts are constants of ours; what comes from outside is bound. Joins the
 * caller's transaction; blocks.
 */
@Singleton
public final class ScoreQueries {
    /** Reads the figures, which begin at the third column. */
    @FunctionalInterface
    public interface Figures<F> {
        F of(ResultSet row) throws SQLException;
    }

    private final JdbcOperations jdbc;

    ScoreQueries(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param sums columns that the figures are read from
     * @param counting which rows count at all
     */
    public <F> List<ScoreCell<F>> cells(
            String table,
            String sums,
            String counting,
            Period period,
            ScoreKey key,
            Colleagues within,
            Figures<F> figures) {
        if (!within.everybody() && within.agents().isEmpty()) {
            return List.of();
        }
        List<Object> arguments = new ArrayList<>();
        String text = "SELECT s.given_at DIV " + Interval.ATOM_MILLIS + " AS atom, " + column(key) + " AS k, " + sums
                + " FROM " + table + " s" + join(key) + where(counting, period, within, arguments)
                + " AND " + column(key) + " IS NOT NULL GROUP BY atom, k";
        return jdbc.prepareStatement(text, statement -> {
            bind(statement, arguments);
            List<ScoreCell<F>> cells = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    cells.add(new ScoreCell<>(rows.getLong(1), rows.getString(2), figures.of(rows)));
                }
            }
            return cells;
        });
    }

    /** The ids of those that are meant, newest first. */
    public Page<Long> ids(String table, String counting, ScoreChoice choice, PageRequest page) {
        if (choice.isImpossible()) {
            return new Page<>(List.of(), Optional.empty());
        }
        List<Object> arguments = new ArrayList<>();
        StringBuilder text = new StringBuilder("SELECT s.given_at, s.id FROM " + table + " s" + join(choice.key())
                + where(counting, choice.period(), choice.within(), arguments));
        if (choice.key() != ScoreKey.NOTHING) {
            text.append(" AND ").append(column(choice.key())).append(oneOf(choice.members(), arguments));
        }
        page.after().ifPresent(cursor -> {
            // Not (given_at, id) < (?, ?): MariaDB makes no range scan of that.
            text.append(" AND s.given_at <= ? AND (s.given_at < ? OR s.id < ?)");
            arguments.addAll(place(cursor));
        });
        text.append(" ORDER BY s.given_at DESC, s.id DESC LIMIT ").append(page.limit() + 1);
        return jdbc.prepareStatement(text.toString(), statement -> {
            bind(statement, arguments);
            List<Cursor> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new Cursor(Instant.ofEpochMilli(rows.getLong(1)), rows.getString(2)));
                }
            }
            return Page.of(found, page.limit(), cursor -> cursor).map(cursor -> Long.parseLong(cursor.id()));
        });
    }

    private static List<Long> place(Cursor cursor) {
        try {
            return List.of(cursor.number(), cursor.number(), Long.parseLong(cursor.id()));
        } catch (IllegalArgumentException e) {
            throw Refused.value("after", "not a cursor of this list");
        }
    }

    private static String where(String counting, Period period, Colleagues within, List<Object> arguments) {
        arguments.add(period.from().toEpochMilli());
        arguments.add(period.to().toEpochMilli());
        String text = " WHERE s.given_at >= ? AND s.given_at < ? AND " + counting;
        return within.everybody()
                ? text
                : text + " AND s.agent_id"
                        + oneOf(within.agents().stream().map(Object::toString).toList(), arguments);
    }

    private static String oneOf(Collection<String> values, List<Object> arguments) {
        arguments.addAll(values);
        return " IN (?" + ", ?".repeat(values.size() - 1) + ")";
    }

    private static String column(ScoreKey key) {
        return switch (key) {
            case NOTHING -> "''";
            case QUEUE -> "t.queue_id";
            case AGENT -> "s.agent_id";
            case STORE -> "t.store_id";
            case CATEGORY -> "t.category_id";
        };
    }

    private static String join(ScoreKey key) {
        return switch (key) {
            case NOTHING, AGENT -> "";
            case QUEUE, STORE, CATEGORY -> " JOIN ticket t ON t.id = s.ticket_id";
        };
    }

    private static void bind(PreparedStatement statement, List<Object> arguments) throws SQLException {
        for (int i = 0; i < arguments.size(); i++) {
            statement.setObject(i + 1, arguments.get(i));
        }
    }
}
