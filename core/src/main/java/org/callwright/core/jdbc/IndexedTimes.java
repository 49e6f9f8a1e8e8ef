package org.callwright.core.jdbc;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.util.Optional;
import java.util.OptionalLong;
import org.callwright.core.page.Cursor;

/** Reads from the index of some rows alone at what times they are, however many there are. Thread-safe; blocks. */
@Singleton
public class IndexedTimes {
    /**
     * Constant texts of ours, and one bound value.
     *
     * @param those a table, and the condition with one {@code ?} that they are meant
     * @param time the name of their time there
     * @param number the name of what tells apart those of one time
     */
    public record Index(String those, Object value, String time, String number) {
        private String select(String what) {
            return "SELECT " + what + " FROM " + those;
        }
    }

    private final JdbcOperations jdbc;

    IndexedTimes(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** The place before all of a time: no number begins with either of the two characters. */
    public static Cursor before(long time, boolean newestFirst) {
        return new Cursor(String.valueOf(time), newestFirst ? "~" : "!");
    }

    /**
     * The time of the last of the first so many; empty when there are fewer.
     *
     * @param from the time of the first that may count; the order goes on from there
     */
    @Transactional(readOnly = true)
    public OptionalLong last(Index index, boolean newestFirst, long from, int many) {
        String text = index.select(index.time()) + " AND " + index.time() + (newestFirst ? " <= ?" : " >= ?")
                + " ORDER BY " + index.time() + (newestFirst ? " DESC" : "") + " LIMIT 1 OFFSET " + (many - 1);
        return jdbc.prepareStatement(text, statement -> {
            statement.setObject(1, index.value());
            statement.setLong(2, from);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        });
    }

    /** The place of the last of the first so many behind another place; empty when there are fewer. */
    @Transactional(readOnly = true)
    public Optional<Cursor> place(Index index, boolean newestFirst, Cursor from, int many) {
        String text = (index.select("%1$s, %2$s") + " AND %1$s %3$s= ? AND (%1$s %3$s ? OR %2$s %3$s ?)"
                        + " ORDER BY %1$s %4$s, %2$s %4$s LIMIT 1 OFFSET " + (many - 1))
                .formatted(index.time(), index.number(), newestFirst ? "<" : ">", newestFirst ? "DESC" : "ASC");
        return jdbc.prepareStatement(text, statement -> {
            statement.setObject(1, index.value());
            statement.setLong(2, from.number());
            statement.setLong(3, from.number());
            statement.setString(4, from.id());
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Cursor(String.valueOf(row.getLong(1)), row.getString(2)))
                        : Optional.empty();
            }
        });
    }
}
