package org.callwright.core.ticket.jdbc;

import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.callwright.core.order.LinkedLines;
import org.callwright.core.order.OrderNumber;
import org.callwright.core.ticket.OrderName;

/**
 * Tickets are found by what the lines that they are linked to are of now: when an order comes after its ticket, and when one of its
 * lines becomes another product's. No ticket is locked for it, as a file of orders is one long transaction: a link that is made
 * while just that order is being written goes by the lines of before, until the order is written or the words are made anew.
 */
@Singleton
class ProductsOfLines implements LinkedLines {
    private final OrderLinkTable links;
    private final TicketProducts products;
    private final TicketTextTable tickets;
    private final TicketTerms terms;

    ProductsOfLines(OrderLinkTable links, TicketProducts products, TicketTextTable tickets, TicketTerms terms) {
        this.links = links;
        this.products = products;
        this.tickets = tickets;
        this.terms = terms;
    }

    @Override
    public Change before(Collection<OrderNumber> orders) {
        Set<Long> linked = orders.isEmpty()
                ? Set.of()
                : Set.copyOf(links.ticketsOf(orders.stream()
                        .flatMap(order -> Stream.of(order.number(), OrderName.full(order.platform(), order.number())))
                        .collect(toSet())));
        if (linked.isEmpty()) {
            return () -> {};
        }
        Map<Long, Set<String>> before = products.of(linked);
        return () -> change(linked, before, products.of(linked));
    }

    private void change(Set<Long> linked, Map<Long, Set<String>> before, Map<Long, Set<String>> after) {
        List<Long> changed = linked.stream()
                .filter(id -> !of(before, id).equals(of(after, id)))
                .toList();
        if (!changed.isEmpty()) {
            for (TicketTextTable.Row ticket : tickets.byIds(changed)) {
                terms.addProducts(ticket.number(), ticket.openedAt(), of(after, ticket.id()));
                Set<String> gone = new HashSet<>(of(before, ticket.id()));
                gone.removeAll(of(after, ticket.id()));
                terms.removeProducts(ticket.number(), ticket.openedAt(), gone);
            }
        }
    }

    private static Set<String> of(Map<Long, Set<String>> products, long ticket) {
        return products.getOrDefault(ticket, Set.of());
    }
}
