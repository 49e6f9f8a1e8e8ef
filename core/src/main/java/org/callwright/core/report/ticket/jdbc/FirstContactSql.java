package org.callwright.core.report.ticket.jdbc;

import org.callwright.core.report.Period;
import org.callwright.core.report.ticket.FirstContactWindow;

/**
 * First contacts in words of SQL. Each looks for its neighbours by number and by customer, each in an index that is ordered by
 * time and has all that is asked for; a customer is all that are merged with it now, of whom {@code s} is the one that survived.
 * What stands beside the ticket has names that tickets do not have.
 */
final class FirstContactSql {
    private static final String BY_NUMBER =
            "EXISTS (SELECT 1 FROM call_record o WHERE o.contact_caller = c.caller AND o.arrived_at %s"
                    + " AND o.arrived_at %s AND o.ticket <> t.number)";
    private static final String SURVIVOR = "COALESCE(s.survivor, t.customer_id)";
    private static final String OTHER = " AND o.opened_at %s AND o.opened_at %s AND o.id <> t.id)";
    private static final String BY_CUSTOMER =
            "EXISTS (SELECT 1 FROM ticket o WHERE o.contact_customer = " + SURVIVOR + OTHER;
    private static final String BY_MERGED =
            "EXISTS (SELECT 1 FROM customer g STRAIGHT_JOIN ticket o ON o.contact_customer = g.id WHERE g.survivor_id = "
                    + SURVIVOR + OTHER;

    /**
     * Somebody called about the ticket again, from whatever number. Who was on the line all the time, and is told as a second
     * call because the first was given up for lost, comes by the same channel.
     */
    private static final String AGAIN =
            "(t.called_at > t.opened_at AND EXISTS (SELECT 1 FROM call_record o STRAIGHT_JOIN call_record f ON f.ticket = o.ticket WHERE o.ticket = t.number"
                    + " AND o.arrived_at > t.opened_at AND o.arrived_at <= t.opened_at + ? AND o.direction = 'IN'"
                    + " AND o.answered_at IS NOT NULL AND f.direction = 'IN' AND f.answered_at IS NOT NULL"
                    + " AND f.ended_at < o.arrived_at AND f.unique_id <> o.unique_id))";

    /** Neighbours differ from contact to contact: remembering whether there are any costs a fifth, and helps none. */
    static final String SELECT = "SET STATEMENT optimizer_switch = 'subquery_cache=off' FOR SELECT ";

    /** Needs {@link #repeats}. */
    static final String REPEATED = "(" + neighbour("> %s", "<= %s + ?") + " OR " + AGAIN + ")";

    private static final String EARLIER = neighbour(">= %s - ?", "< %s");

    private static final String FROM = " FROM ticket t FORCE INDEX (by_time)"
            + " LEFT JOIN (SELECT id AS session, UNHEX(LEFT(caller_index, 32)) AS caller, arrived_at FROM call_record) c"
            + " ON t.channel IN ('PHONE', 'WEB_CALL') AND c.session = t.session_id"
            + " LEFT JOIN (SELECT id AS person, survivor_id AS survivor FROM customer) s ON s.person = t.customer_id"
            + " WHERE t.opened_at >= ? AND t.opened_at < ? AND t.called_at IS NOT NULL"
            + " AND (c.caller IS NOT NULL OR t.customer_id IS NOT NULL)";

    private FirstContactSql() {}

    /** Without a customer, all tickets that have none would be looked through. */
    private static String neighbour(String from, String to) {
        String fromOpened = from.formatted("t.opened_at");
        String toOpened = to.formatted("t.opened_at");
        return "(" + BY_NUMBER.formatted(from.formatted("c.arrived_at"), to.formatted("c.arrived_at"))
                + " OR (t.customer_id IS NOT NULL AND (" + BY_CUSTOMER.formatted(fromOpened, toOpened) + " OR "
                + BY_MERGED.formatted(fromOpened, toOpened) + ")))";
    }

    static Object[] repeats(FirstContactWindow window) {
        long repeat = window.repeat().toMillis();
        return new Object[] {repeat, repeat, repeat, repeat};
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
