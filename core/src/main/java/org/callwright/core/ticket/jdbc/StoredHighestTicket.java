package org.callwright.core.ticket.jdbc;

import jakarta.inject.Singleton;
import java.util.OptionalLong;
import org.callwright.core.jdbc.Database;
import org.callwright.core.jdbc.Sql;
import org.callwright.core.ticket.HighestTicket;

/** Reads the sequence between a number's two dashes; the period is its first part, so the unique index serves. */
@Singleton
final class StoredHighestTicket implements HighestTicket {
    private final Database database;

    StoredHighestTicket(Database database) {
        this.database = database;
    }

    @Override
    public OptionalLong forPeriod(String period) {
        return database
                .query(
                        Sql.of(
                                "SELECT COALESCE(MAX(CAST(SUBSTRING_INDEX(SUBSTRING_INDEX(number, '-', 2), '-', -1)"
                                        + " AS UNSIGNED)), 0) AS highest FROM ticket WHERE number LIKE ?",
                                period + "-%"),
                        row -> row.number("highest"))
                .stream()
                .mapToLong(Long::longValue)
                .filter(highest -> highest > 0)
                .findFirst();
    }
}
