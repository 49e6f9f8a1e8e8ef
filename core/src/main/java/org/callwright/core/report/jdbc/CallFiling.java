package org.callwright.core.report.jdbc;

import java.util.Locale;
import org.callwright.core.report.CallKey;

/**
 * What a call's ticket says, in words of SQL: of a merged ticket the one that it goes on in says it, as in reports of tickets.
 * Two indexes are read for that and no rows; names are such that calls do not have.
 */
final class CallFiling {
    /** Goes on behind the calls. */
    static final String TICKET =
            " STRAIGHT_JOIN (SELECT number AS filed, survivor, store_id, category_id FROM ticket FORCE INDEX (by_filing)) t"
                    + " ON t.filed = call_record.ticket"
                    + " LEFT JOIN (SELECT number AS last, store_id, category_id FROM ticket FORCE INDEX (by_filing)) l"
                    + " ON l.last = t.survivor";

    /** As a table: the numbers of all tickets that have one value, and of those that were merged into them. Needs the value twice. */
    static String tickets(CallKey key) {
        return "(SELECT number AS filed FROM " + those(key) + " AND survivor IS NULL UNION ALL"
                + " SELECT m.number FROM (SELECT number FROM " + those(key)
                + " AND survivor IS NULL) l STRAIGHT_JOIN ticket m ON m.survivor = l.number) t";
    }

    /** A table and the condition that one value is there. */
    static String those(CallKey key) {
        return switch (key) {
            case STORE -> "ticket FORCE INDEX (by_store) WHERE store_id = ?";
            case CATEGORY -> "ticket FORCE INDEX (by_category) WHERE category_id = ?";
            case QUEUE, AGENT -> throw new IllegalArgumentException(key + " is the call's own");
        };
    }

    private CallFiling() {}

    /** Behind {@link #TICKET}. */
    static String column(CallKey key) {
        String column = key.name().toLowerCase(Locale.ROOT) + "_id";
        return switch (key) {
            case QUEUE, AGENT -> column;
            case STORE, CATEGORY -> "IF(t.survivor IS NULL, t." + column + ", l." + column + ")";
        };
    }
}
