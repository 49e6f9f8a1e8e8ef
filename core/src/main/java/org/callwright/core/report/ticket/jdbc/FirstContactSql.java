package org.callwright.core.report.ticket.jdbc;

import org.callwright.core.report.Period;
import org.callwright.core.report.ticket.FirstContactWindow;

/**
 * First contacts in words of SQL. Each looks for its neighbours by number and by customer, each in an index that is ordered by
 * time; a customer is all that are merged with it now, of whom {@code s} is the one that survived. What stands beside the ticket
 * has names that tickets do not have.
 */
final class FirstContactSql {
    private static final String BY_NUMBER =
            "EXISTS (SELECT 1 FROM call_record o WHERE o.caller_index = c.caller_index AND o.arrived_at %s"
                    + " AND o.arrived_at %s AND o.answered_at IS NOT NULL AND o.direction = 'IN' AND o.ticket <> t.number)";
    private static final String SURVIVOR = "COALESCE(s.survivor, t.customer_id)";
    private static final String OTHER =
            " AND o.opened_at %s AND o.opened_at %s AND o.id <> t.id AND o.answered_at IS NOT NULL AND "
                    + calledIn("o");
    private static final String BY_CUSTOMER =
            "EXISTS (SELECT 1 FROM ticket o WHERE o.customer_id = " + SURVIVOR + OTHER + ")";
    private static final String BY_MERGED =
            "EXISTS (SELECT 1 FROM customer g STRAIGHT_JOIN ticket o ON o.customer_id = g.id WHERE g.survivor_id = "
                    + SURVIVOR + OTHER + ")";

    /** Needs the time for a repeat three times. */
    static final String REPEATED = neighbour("> %s", "<= %s + ?");

    private static final String EARLIER = neighbour(">= %s - ?", "< %s");

    // Whose call is his ticket's own need not be looked for among the ticket's calls.
    private static final String FROM = " FROM ticket t"
            + " LEFT JOIN (SELECT id AS session, caller_index, arrived_at, direction AS way, answered_at AS talked FROM call_record) c"
            + " ON t.channel IN ('PHONE', 'WEB_CALL') AND c.session = t.session_id"
            + " LEFT JOIN (SELECT id AS person, survivor_id AS survivor FROM customer) s ON s.person = t.customer_id"
            + " WHERE t.opened_at >= ? AND t.opened_at < ? AND t.answered_at IS NOT NULL"
            + " AND (c.caller_index IS NOT NULL OR t.customer_id IS NOT NULL)"
            + " AND ((c.way = 'IN' AND c.talked IS NOT NULL) OR " + calledIn("t") + ")";

    private FirstContactSql() {}

    /**
     * That we have reached a customer ourselves answers his ticket, too, and is no contact of his.
     */
    private static String calledIn(String ticket) {
        return "EXISTS (SELECT 1 FROM call_record i WHERE i.ticket = " + ticket
                + ".number AND i.direction = 'IN' AND i.answered_at IS NOT NULL)";
    }

    /** Without a customer, all tickets that have none would be looked through. */
    private static String neighbour(String from, String to) {
        String fromOpened = from.formatted("t.opened_at");
        String toOpened = to.formatted("t.opened_at");
        return "(" + BY_NUMBER.formatted(from.formatted("c.arrived_at"), to.formatted("c.arrived_at"))
                + " OR (t.customer_id IS NOT NULL AND (" + BY_CUSTOMER.formatted(fromOpened, toOpened) + " OR "
                + BY_MERGED.formatted(fromOpened, toOpened) + ")))";
    }

    /** Goes on behind what is wanted of {@code t}. */
    static TicketStatement from(TicketStatement wanted, Period period) {
        return wanted.say(FROM, period.from().toEpochMilli(), period.to().toEpochMilli());
    }

    static TicketStatement first(TicketStatement wanted, FirstContactWindow window) {
        long earlier = window.earlier().toMillis();
        return wanted.say(" AND NOT " + EARLIER, earlier, earlier, earlier);
    }
}
