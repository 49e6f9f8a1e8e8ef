package org.callwright.core.ticket.jdbc;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callwright.core.ticket.OrderRef;
import org.callwright.core.ticket.TicketLink;

/** Which products tickets are about: those that their links bring, and those of the order that the customer came in about. Blocks. */
@Singleton
class TicketProducts {
    private final OrderLinkTable orders;
    private final ProductLinkTable products;
    private final ProductsOfLinks links;

    TicketProducts(OrderLinkTable orders, ProductLinkTable products, ProductsOfLinks links) {
        this.orders = orders;
        this.products = products;
        this.links = links;
    }

    /** What one link brings. */
    Set<String> of(TicketLink link) {
        return links.of(List.of(link));
    }

    /** What all of an order brings. */
    Set<String> of(OrderRef order) {
        return of(new TicketLink.ToOrder(order));
    }

    /** What one ticket is about. */
    Set<String> of(long ticket) {
        return of(List.of(ticket)).getOrDefault(ticket, Set.of());
    }

    /** Of many by their ids; those that are about none are left out. */
    Map<Long, Set<String>> of(Collection<Long> tickets) {
        if (tickets.isEmpty()) {
            return Map.of();
        }
        Map<Long, List<TicketLink>> linked = new HashMap<>();
        products.ofTickets(tickets)
                .forEach(row -> linked.computeIfAbsent(row.ticketId(), first -> new ArrayList<>())
                        .add(new TicketLink.ToProduct(row.sku())));
        for (List<OrderLinkTable.Row> rows : List.of(orders.ofTickets(tickets), orders.originsOf(tickets))) {
            rows.forEach(row -> linked.computeIfAbsent(row.ticketId(), first -> new ArrayList<>())
                    .add(row.link()));
        }
        return links.of(linked);
    }
}
