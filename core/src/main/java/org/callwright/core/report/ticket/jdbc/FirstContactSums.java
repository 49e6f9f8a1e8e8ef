package org.callwright.core.report.ticket.jdbc;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import org.callwright.core.report.Interval;
import org.callwright.core.report.Period;
import org.callwright.core.report.ticket.FirstContactFigures;
import org.callwright.core.report.ticket.FirstContactWindow;
import org.callwright.core.report.ticket.TicketCell;
import org.callwright.core.report.ticket.TicketKey;
import org.callwright.core.ticket.TicketReach;

/** Adds a period's first contacts up in one statement. Blocks. */
@Singleton
class FirstContactSums {
    private final TicketRows rows;

    FirstContactSums(TicketRows rows) {
        this.rows = rows;
    }

    @Transactional(readOnly = true)
    List<TicketCell<FirstContactFigures>> cells(
            Period period, FirstContactWindow window, TicketKey key, TicketReach reach) {
        TicketStatement wanted = new TicketStatement()
                .say(
                        FirstContactSql.SELECT + "t.opened_at DIV " + Interval.ATOM_MILLIS + " AS atom, "
                                + TicketStatement.place(key) + ", COUNT(*), SUM(NOT " + FirstContactSql.REPEATED + ")",
                        FirstContactSql.repeats(window));
        FirstContactSql.first(
                        FirstContactSql.from(wanted, period).somewhere(key).within(reach), window)
                .say(" GROUP BY atom, k, a");
        return rows.all(
                wanted,
                row -> new TicketCell<>(
                        row.getLong(1),
                        TicketRows.place(row, 2),
                        new FirstContactFigures(row.getLong(4), row.getLong(5))));
    }
}
