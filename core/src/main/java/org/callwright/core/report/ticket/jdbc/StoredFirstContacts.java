package org.callwright.core.report.ticket.jdbc;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.report.Interval;
import org.callwright.core.report.Period;
import org.callwright.core.report.ticket.FirstContactCount;
import org.callwright.core.report.ticket.FirstContactCounts;
import org.callwright.core.report.ticket.FirstContactFigures;
import org.callwright.core.report.ticket.FirstContactWindow;
import org.callwright.core.report.ticket.TicketCell;
import org.callwright.core.report.ticket.TicketKey;
import org.callwright.core.report.ticket.TicketMembers;
import org.callwright.core.report.ticket.TicketMoment;
import org.callwright.core.ticket.TicketReach;

/**
 * Each contact of the period looks for its neighbours by number and by customer, each in an index that is ordered by time. A
 * customer is all that are merged with it now, of whom {@code s} is the one that survived.
 */
@Singleton
class StoredFirstContacts implements FirstContactCounts {
    private static final String BY_NUMBER = "EXISTS (SELECT 1 FROM call_record o WHERE o.caller_index = c.caller_index"
            + " AND o.arrived_at %s AND o.arrived_at %s AND o.answered_at IS NOT NULL AND o.direction = 'IN' AND o.ticket <> f.number)";
    private static final String SURVIVOR = "COALESCE(s.survivor_id, f.customer_id)";
    private static final String OTHER = " AND o.opened_at %s AND o.opened_at %s AND o.id <> f.id AND " + talkedTo("o");
    private static final String BY_CUSTOMER =
            "EXISTS (SELECT 1 FROM ticket o WHERE o.customer_id = " + SURVIVOR + OTHER + ")";
    private static final String BY_MERGED =
            "EXISTS (SELECT 1 FROM customer g STRAIGHT_JOIN ticket o ON o.customer_id = g.id"
                    + " WHERE g.survivor_id = " + SURVIVOR + OTHER + ")";
    private static final String EARLIER = neighbour(">= %s - ?", "< %s");
    private static final String REPEAT = neighbour("> %s", "<= %s + ?");
    private static final String FIRST =
            " AS repeated FROM ticket f LEFT JOIN call_record c ON f.channel IN ('PHONE', 'WEB_CALL') AND c.id = f.session_id"
                    + " LEFT JOIN customer s ON s.id = f.customer_id"
                    + " WHERE f.opened_at >= ? AND f.opened_at < ? AND " + talkedTo("f")
                    + " AND (c.caller_index IS NOT NULL OR f.customer_id IS NOT NULL) AND NOT " + EARLIER;

    private static String neighbour(String from, String to) {
        String fromOpened = from.formatted("f.opened_at");
        String toOpened = to.formatted("f.opened_at");
        return "(" + BY_NUMBER.formatted(from.formatted("c.arrived_at"), to.formatted("c.arrived_at")) + " OR "
                + BY_CUSTOMER.formatted(fromOpened, toOpened) + " OR " + BY_MERGED.formatted(fromOpened, toOpened)
                + ")";
    }

    /** That we have reached a customer ourselves answers his ticket, too, and is no contact of his. */
    private static String talkedTo(String ticket) {
        return "%1$s.answered_at IS NOT NULL AND EXISTS (SELECT 1 FROM call_record i WHERE i.ticket = %1$s.number AND i.direction = 'IN' AND i.answered_at IS NOT NULL)"
                .formatted(ticket);
    }

    private final TicketRows rows;

    StoredFirstContacts(TicketRows rows) {
        this.rows = rows;
    }

    @Override
    @Transactional(readOnly = true)
    public List<TicketCell<FirstContactFigures>> cells(
            Period period, FirstContactWindow window, TicketKey key, TicketReach reach) {
        TicketStatement wanted = new TicketStatement()
                .say("SELECT m.moment DIV " + Interval.ATOM_MILLIS + " AS atom, " + TicketStatement.place(key)
                        + ", COUNT(*), SUM(NOT m.repeated)");
        from(wanted, period, window).somewhere(key).within(reach).say(" GROUP BY atom, k, a");
        return rows.all(
                wanted,
                row -> new TicketCell<>(
                        row.getLong(1),
                        TicketRows.place(row, 2),
                        new FirstContactFigures(row.getLong(4), row.getLong(5))));
    }

    @Override
    @Transactional(readOnly = true)
    public Page<TicketMoment> contacts(
            FirstContactCount count,
            Period period,
            FirstContactWindow window,
            TicketMembers members,
            List<TicketReach> reaches,
            PageRequest page) {
        TicketStatement wanted = from(new TicketStatement().say(TicketRows.FOUND), period, window)
                .say(
                        switch (count) {
                            case FIRST -> "";
                            case RESOLVED -> " AND NOT m.repeated";
                            case REPEATED -> " AND m.repeated";
                        });
        return rows.page(wanted, members, reaches, page);
    }

    private static TicketStatement from(TicketStatement wanted, Period period, FirstContactWindow window) {
        long repeat = window.repeat().toMillis();
        long earlier = window.earlier().toMillis();
        return wanted.say(
                " FROM (SELECT f.id AS ticket_id, f.opened_at AS moment, f.id AS place, " + REPEAT + FIRST
                        + ") m JOIN ticket t ON t.id = m.ticket_id WHERE TRUE",
                repeat,
                repeat,
                repeat,
                period.from().toEpochMilli(),
                period.to().toEpochMilli(),
                earlier,
                earlier,
                earlier);
    }
}
