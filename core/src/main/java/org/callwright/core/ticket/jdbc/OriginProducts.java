package org.callwright.core.ticket.jdbc;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tickets of calls are found by the products of the order that their caller came in about, named or the only one that it can be. Blocks. */
@Singleton
class OriginProducts {
    private final TicketTextTable tickets;
    private final TicketProducts products;
    private final TicketTerms terms;

    OriginProducts(TicketTextTable tickets, TicketProducts products, TicketTerms terms) {
        this.tickets = tickets;
        this.products = products;
        this.terms = terms;
    }

    /** @param numbers of tickets that are written, and may have such an order since */
    void ofTickets(Collection<String> numbers) {
        if (!numbers.isEmpty()) {
            add(tickets.of(numbers));
        }
    }

    /** The same, by the calls that they were opened by. */
    void ofCalls(Collection<String> calls) {
        if (!calls.isEmpty()) {
            add(tickets.ofCalls(calls));
        }
    }

    private void add(List<TicketTextTable.Row> rows) {
        Map<Long, Set<String>> about =
                products.of(rows.stream().map(TicketTextTable.Row::id).toList());
        for (TicketTextTable.Row ticket : rows) {
            terms.addProducts(ticket.number(), ticket.openedAt(), about.getOrDefault(ticket.id(), Set.of()));
        }
    }
}
