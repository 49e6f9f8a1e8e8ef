package org.callwright.web.ticket;

import jakarta.inject.Singleton;
import java.util.List;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Permission;
import org.callwright.core.ticket.TicketLink;
import org.callwright.core.ticket.TicketReach;
import org.callwright.core.ticket.TicketReaches;
import org.callwright.core.ticket.Tickets;

/** Of links to a ticket those from tickets that somebody may see: the others are not even named. Blocks. */
@Singleton
final class ReachedLinks {
    private final Tickets tickets;
    private final TicketReaches reaches;

    ReachedLinks(Tickets tickets, TicketReaches reaches) {
        this.tickets = tickets;
        this.reaches = reaches;
    }

    List<TicketLink.ToTicket> of(Actor who, List<TicketLink.ToTicket> links) {
        TicketReach reach = reaches.of(who, Permission.TICKET_READ);
        return links.stream()
                .filter(link -> tickets.byNumber(link.other().value())
                        .filter(reach::covers)
                        .isPresent())
                .toList();
    }
}
