package org.callwright.core.ticket.jdbc;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.callwright.core.page.IdText;
import org.callwright.core.ticket.OrderRef;
import org.callwright.core.ticket.TicketLink;

/**
 * Which products tickets are about: those that they are linked to, and those of the lines that they are linked to, which are all
 * lines where the link names an order only, as those of the order that the customer came in about are. A bundle's line is of the bundle and of what it consisted of. Blocks.
 */
@Singleton
class TicketProducts {
    private final OrderLinkTable orders;
    private final ProductLinkTable products;
    private final LinkedLineTable lines;

    TicketProducts(OrderLinkTable orders, ProductLinkTable products, LinkedLineTable lines) {
        this.orders = orders;
        this.products = products;
        this.lines = lines;
    }

    /** What one link brings. */
    Set<String> of(TicketLink link) {
        return switch (link) {
            case TicketLink.ToOrder to -> of(to.order());
            case TicketLink.ToProduct to -> Set.of(to.sku());
            case TicketLink.ToTicket to -> Set.of();
        };
    }

    /** What an order, or a part of it, is of. */
    Set<String> of(OrderRef order) {
        return of(order, lines(Set.of(order.name().number())));
    }

    /** What all links of a ticket bring, and the order that the customer came in about. */
    Set<String> of(long ticket) {
        return of(List.of(ticket)).getOrDefault(ticket, Set.of());
    }

    /** Of many by their ids; those that are about none are left out. */
    Map<Long, Set<String>> of(Collection<Long> tickets) {
        Map<Long, Set<String>> all = new HashMap<>();
        if (tickets.isEmpty()) {
            return all;
        }
        products.ofTickets(tickets)
                .forEach(row -> all.computeIfAbsent(row.ticketId(), first -> new HashSet<>())
                        .add(row.sku()));
        List<OrderLinkTable.Row> linked = Stream.concat(
                        orders.ofTickets(tickets).stream(), orders.originsOf(tickets).stream())
                .toList();
        Map<String, List<LinkedLineTable.Row>> known =
                lines(linked.stream().map(row -> row.ref().name().number()).collect(toSet())).stream()
                        .collect(groupingBy(LinkedLineTable.Row::orderNo));
        for (OrderLinkTable.Row row : linked) {
            Set<String> skus = of(row.ref(), known.getOrDefault(row.ref().name().number(), List.of()));
            if (!skus.isEmpty()) {
                all.computeIfAbsent(row.ticketId(), first -> new HashSet<>()).addAll(skus);
            }
        }
        return all;
    }

    private static Set<String> of(OrderRef ref, List<LinkedLineTable.Row> lines) {
        return lines.stream()
                .filter(line -> line.isOf(ref))
                .map(LinkedLineTable.Row::sku)
                .collect(toSet());
    }

    /** An order of ours has a number in ASCII; looking for another would read all of them. */
    private List<LinkedLineTable.Row> lines(Set<String> orders) {
        Set<String> possible = orders.stream().filter(IdText::possible).collect(toSet());
        return possible.isEmpty() ? List.of() : lines.of(possible);
    }
}
