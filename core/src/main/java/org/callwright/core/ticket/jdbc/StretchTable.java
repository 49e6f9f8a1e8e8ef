package org.callwright.core.ticket.jdbc;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.util.Optional;

/** Reads from the index of some tickets alone when they were opened. Blocks. */
@Singleton
class StretchTable {
    private final JdbcOperations jdbc;

    StretchTable(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The openings of the first so many; empty when there are fewer.
     *
     * @param from the opening of the first that may count; the order goes on from there
     */
    @Transactional(readOnly = true)
    Optional<Stretch.Reach> reach(Lead lead, boolean newestFirst, long from, int many) {
        return switch (lead) {
            case Lead.OfTerm of -> reach("opened", "ticket_term WHERE term = ?", of.term(), newestFirst, from, many);
            case Lead.OfColumn of ->
                reach("opened_at", of.table() + " WHERE " + of.column() + " = ?", of.value(), newestFirst, from, many);
        };
    }

    private Optional<Stretch.Reach> reach(
            String time, String those, Object value, boolean newestFirst, long from, int many) {
        String text = "SELECT COUNT(*), MIN(at), MAX(at) FROM (SELECT " + time + " AS at FROM " + those + " AND " + time
                + (newestFirst ? " <= ?" : " >= ?") + " ORDER BY " + time + (newestFirst ? " DESC" : "") + " LIMIT "
                + many
                + ") AS some";
        return jdbc.prepareStatement(text, statement -> {
            statement.setObject(1, value);
            statement.setLong(2, from);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                if (row.getInt(1) < many) {
                    return Optional.empty();
                }
                long earliest = row.getLong(2);
                long latest = row.getLong(3);
                return Optional.of(
                        newestFirst ? new Stretch.Reach(latest, earliest) : new Stretch.Reach(earliest, latest));
            }
        });
    }
}
