package org.callwright.core.report.jdbc;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.callwright.core.page.Cursor;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.report.CallKey;
import org.callwright.core.report.Period;

/**
 * A page of calls by what their tickets say. Where few tickets say it, their calls are looked up; else the period's calls are gone
 * through, the newest first and each time twice as many. Looking ends after very many: the page is then shorter, and the next
 * one begins there. Joins the caller's transaction; blocks.
 */
@Singleton
class FiledCalls {
    static final String SINCE = "SELECT arrived_at FROM call_record FORCE INDEX (by_places_in) WHERE direction = 'IN'"
            + " AND arrived_at >= ? AND arrived_at < ? ORDER BY arrived_at DESC LIMIT 1 OFFSET ?";

    /** Comes before the ids of all calls. */
    private static final String NO_CALL = "!";

    /**
     * How many are looked at.
     *
     * @param few tickets whose calls can be looked up in some ten milliseconds
     * @param first calls, enough to find a page of what one in a hundred is
     * @param most calls at a time, no more than double for one page: to look up their tickets takes a fraction of a second
     */
    record Size(int few, int first, int most) {
        static final Size USUAL = new Size(2_000, 4_000, 64_000);
    }

    private final JdbcOperations jdbc;
    private final Size size;

    @Inject
    FiledCalls(JdbcOperations jdbc) {
        this(jdbc, Size.USUAL);
    }

    FiledCalls(JdbcOperations jdbc, Size size) {
        this.jdbc = jdbc;
        this.size = size;
    }

    /** @param wanted those of a period, whatever their tickets say */
    Page<Cursor> page(
            CallKey key, String value, Period period, Function<Period, CallSelection> wanted, PageRequest page) {
        if (isOfFew(key, value)) {
            return page(found(wanted.apply(period).ofTickets(key, value), page), page);
        }
        List<Cursor> found = new ArrayList<>();
        Instant end = end(period, page);
        for (int many = size.first(); many <= size.most() && period.from().isBefore(end); many *= 2) {
            Instant since = since(period.from(), end, many).orElse(period.from());
            found.addAll(found(wanted.apply(new Period(since, end)).filed(key, value), page));
            end = since;
            if (found.size() > page.limit()) {
                break;
            }
        }
        Page<Cursor> full = page(found, page);
        return full.next().isPresent() || !period.from().isBefore(end)
                ? full
                : new Page<>(full.items(), Optional.of(new Cursor(end, NO_CALL)));
    }

    private static Page<Cursor> page(List<Cursor> found, PageRequest page) {
        return Page.of(found, page.limit(), cursor -> cursor);
    }

    /** What is later has been shown. */
    private static Instant end(Period period, PageRequest page) {
        return page.after()
                .map(cursor -> cursor.at().plusMillis(1))
                .filter(end -> end.isBefore(period.to()))
                .orElse(period.to());
    }

    private boolean isOfFew(CallKey key, String value) {
        String text = "SELECT COUNT(*) FROM (SELECT 1 FROM " + CallFiling.those(key) + " LIMIT " + (size.few() + 1)
                + ") some";
        return jdbc.prepareStatement(text, statement -> {
            statement.setString(1, value);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1) <= size.few();
            }
        });
    }

    /** When the last of so many arrived, from the newest on; empty when there are fewer. */
    private Optional<Instant> since(Instant from, Instant end, int many) {
        return jdbc.prepareStatement(SINCE, statement -> {
            statement.setLong(1, from.toEpochMilli());
            statement.setLong(2, end.toEpochMilli());
            statement.setInt(3, many - 1);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(Instant.ofEpochMilli(row.getLong(1))) : Optional.empty();
            }
        });
    }

    List<Cursor> found(CallSelection selection, PageRequest page) {
        return jdbc.prepareStatement(selection.text(page.limit() + 1), statement -> read(selection, statement));
    }

    private static List<Cursor> read(CallSelection selection, PreparedStatement statement) throws SQLException {
        selection.bind(statement);
        List<Cursor> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(new Cursor(Instant.ofEpochMilli(rows.getLong(1)), rows.getString(2)));
            }
        }
        return found;
    }
}
