package org.callwright.web.ticket;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Permission;
import org.callwright.core.access.Scope;
import org.callwright.core.ticket.TicketLink;
import org.callwright.core.ticket.TicketReach;
import org.callwright.core.ticket.TicketReaches;
import org.callwright.core.ticket.Tickets;

/** Of what a ticket says of others that alone which is about tickets that somebody may see: the others are not even named. Blocks. */
@Singleton
final class ReachedLinks {
    private final Tickets tickets;
    private final TicketReaches reaches;

    ReachedLinks(Tickets tickets, TicketReaches reaches) {
        this.tickets = tickets;
        this.reaches = reaches;
    }

    /** Which tickets may be named, by their numbers. Each is looked up once, so take a new one for each request. */
    Predicate<String> named(Actor who) {
        TicketReach reach = reaches.of(who, Permission.TICKET_READ);
        if (reach.scope() == Scope.ALL) {
            return number -> true;
        }
        Map<String, Boolean> known = new HashMap<>();
        return number -> known.computeIfAbsent(
                number, one -> tickets.byNumber(one).filter(reach::covers).isPresent());
    }

    static <L extends TicketLink> List<L> of(List<L> links, Predicate<String> named) {
        return links.stream()
                .filter(link -> !(link instanceof TicketLink.ToTicket to)
                        || named.test(to.other().value()))
                .toList();
    }
}
