package org.callwright.core.ticket.jdbc;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.callwright.core.ticket.OrderRef;
import org.callwright.core.ticket.Ticket;
import org.callwright.core.ticket.TicketLink;
import org.jspecify.annotations.Nullable;

/** What tickets are connected with, one table a kind of link. The ticket is locked, so a look before is as good as a key. */
@Singleton
final class StoredLinks {
    private final OrderLinkTable orders;
    private final ProductLinkTable products;
    private final TicketLinkTable tickets;
    private final TicketProducts about;
    private final TicketTerms terms;

    StoredLinks(
            OrderLinkTable orders,
            ProductLinkTable products,
            TicketLinkTable tickets,
            TicketProducts about,
            TicketTerms terms) {
        this.orders = orders;
        this.products = products;
        this.tickets = tickets;
        this.about = about;
        this.terms = terms;
    }

    boolean put(Ticket ticket, TicketLink link) {
        if (of(ticket).contains(link)) {
            return false;
        }
        terms.addProducts(ticket.number().value(), ticket.opened(), about.of(link));
        return switch (link) {
            case TicketLink.ToOrder to -> {
                OrderRef order = to.order();
                yield orders.put(ticket.id(), order.order(), order.subOrder(), order.line()) > 0;
            }
            case TicketLink.ToProduct to -> products.put(ticket.id(), to.sku()) > 0;
            case TicketLink.ToTicket to -> tickets.put(ticket.id(), to.other(), to.kind()) > 0;
        };
    }

    boolean remove(Ticket ticket, TicketLink link) {
        boolean removed = delete(ticket, link);
        if (removed) {
            Set<String> gone = new HashSet<>(about.of(link));
            gone.removeAll(about.of(ticket.id()));
            terms.removeProducts(ticket.number().value(), ticket.opened(), gone);
        }
        return removed;
    }

    /** Of a ticket that has been opened with an order that the customer came in about. */
    void cameInAbout(Ticket ticket) {
        terms.addProducts(ticket.number().value(), ticket.opened(), about.of(ticket.id()));
    }

    /** Of one that has been stored with another such order, or none. */
    void cameInAboutAnother(Ticket ticket, @Nullable String before) {
        Set<String> now = about.of(ticket.id());
        terms.addProducts(ticket.number().value(), ticket.opened(), now);
        if (before != null && !before.isBlank()) {
            Set<String> gone = new HashSet<>(about.of(new OrderRef(before, "", 0)));
            gone.removeAll(now);
            terms.removeProducts(ticket.number().value(), ticket.opened(), gone);
        }
    }

    private boolean delete(Ticket ticket, TicketLink link) {
        return switch (link) {
            case TicketLink.ToOrder to -> {
                OrderRef order = to.order();
                yield orders.remove(ticket.id(), order.order(), order.subOrder(), order.line()) > 0;
            }
            case TicketLink.ToProduct to -> products.remove(ticket.id(), to.sku()) > 0;
            case TicketLink.ToTicket to -> tickets.remove(ticket.id(), to.other(), to.kind()) > 0;
        };
    }

    List<TicketLink> of(Ticket ticket) {
        return Stream.of(
                        orders.ofTicket(ticket.id()).stream().map(OrderLinkTable.Row::link),
                        products.ofTicket(ticket.id()).stream().map(row -> new TicketLink.ToProduct(row.sku())),
                        tickets.ofTicket(ticket.id()).stream().map(TicketLinkTable.Row::link))
                .<TicketLink>flatMap(links -> links)
                .toList();
    }

    List<TicketLink.ToTicket> to(Ticket ticket) {
        return tickets.to(ticket.number()).stream()
                .map(TicketLinkTable.Row::link)
                .toList();
    }
}
