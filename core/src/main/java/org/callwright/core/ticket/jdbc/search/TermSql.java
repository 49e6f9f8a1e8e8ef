package org.callwright.core.ticket.jdbc.search;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.callwright.core.jdbc.Sql;

/**
 * How tickets are found by terms, all of which they have. The tickets of one term, or of a column's value, are gone through in
 * their order, and the other terms looked up for each: which of them leads decides what a page costs, and the database cannot
 * know.
 *
 * @param terms the sparsest first, at least one
 */
record TermSql(List<String> terms) {
    private static final String LOOKED_UP = " STRAIGHT_JOIN ticket_term p%1$d ON p%1$d.term = ?";
    private static final String OF_TERM = " AND p%1$d.opened = p0.opened AND p%1$d.ticket = p0.ticket";
    private static final String OF_TICKET = " AND p%1$d.opened = ticket.opened_at AND p%1$d.ticket = ticket.number";
    private static final String TICKET_OF_TERM =
            " STRAIGHT_JOIN ticket ON ticket.number = p0.ticket AND ticket.opened_at = p0.opened";

    /** An order by these is the order of the terms' own table. */
    private static final Map<String, String> OF_LEAD = Map.of("opened_at", "p0.opened", "number", "p0.ticket");

    /** The sparsest term's tickets are gone through. */
    Sql ledByTerm() {
        List<String> others = terms.subList(1, terms.size());
        return new Sql()
                .from("ticket_term p0" + lookups(OF_TERM, 1) + TICKET_OF_TERM, others, OF_LEAD)
                .and("p0.term = ?", terms.getFirst());
    }

    /** A column's tickets are gone through. */
    Sql ledBy(Lead.OfColumn column) {
        return among(column.table());
    }

    /** There are few tickets that may be meant at all, and the database finds them. */
    Sql ledByFew() {
        return among("ticket");
    }

    private Sql among(String tickets) {
        return new Sql().from(tickets + lookups(OF_TICKET, 0), terms, Map.of());
    }

    private String lookups(String place, int first) {
        return IntStream.range(first, terms.size())
                .mapToObj((LOOKED_UP + place)::formatted)
                .reduce("", String::concat);
    }
}
