package org.callwright.core.ticket.jdbc;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.util.Optional;
import java.util.OptionalLong;
import org.callwright.core.page.Cursor;

/** Reads from the index of some tickets alone when they were opened. Blocks. */
@Singleton
class StretchTable {
    /**
     * @param those a table, and the condition that they are meant
     * @param time the name of their opening there
     */
    private record Index(String those, Object value, String time, String number) {
        static Index of(Lead lead) {
            return switch (lead) {
                case Lead.OfTerm of -> new Index("ticket_term WHERE term = ?", of.term(), "opened", "ticket");
                case Lead.OfColumn of ->
                    new Index(of.table() + " WHERE " + of.column() + " = ?", of.value(), "opened_at", "number");
            };
        }

        private String select(String what) {
            return "SELECT " + what + " FROM " + those;
        }
    }

    private final JdbcOperations jdbc;

    StretchTable(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The opening of the last of the first so many; empty when there are fewer.
     *
     * @param from the opening of the first that may count; the order goes on from there
     */
    @Transactional(readOnly = true)
    OptionalLong reach(Lead lead, boolean newestFirst, long from, int many) {
        Index index = Index.of(lead);
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

    /** The last of the first so many behind a place; empty when there are fewer. */
    @Transactional(readOnly = true)
    Optional<Cursor> place(Lead lead, boolean newestFirst, Cursor from, int many) {
        Index index = Index.of(lead);
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
