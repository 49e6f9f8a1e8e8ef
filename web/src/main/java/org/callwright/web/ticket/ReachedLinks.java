package org.callwright.web.ticket;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Permission;
import org.callwright.core.access.Scope;
import org.callwright.core.page.Page;
import org.callwright.core.ticket.Ticket;
import org.callwright.core.ticket.TicketLink;
import org.callwright.core.ticket.TicketNumber;
import org.callwright.core.ticket.TicketReach;
import org.callwright.core.ticket.TicketReaches;
import org.callwright.core.ticket.TicketRecord;
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
        return named(who, List.of());
    }

    /** @param expected numbers that will be asked for: they are looked up at once */
    Predicate<String> named(Actor who, Collection<TicketNumber> expected) {
        TicketReach reach = reaches.of(who, Permission.TICKET_READ);
        if (reach.scope() == Scope.ALL) {
            return number -> true;
        }
        Map<String, Boolean> known = new HashMap<>();
        expected.forEach(number -> known.put(number.value(), false));
        tickets.byNumbers(expected).forEach(ticket -> known.put(ticket.number().value(), reach.covers(ticket)));
        return number -> known.computeIfAbsent(
                number, one -> tickets.byNumber(one).filter(reach::covers).isPresent());
    }

    /** What rows of a list name. */
    static Collection<TicketNumber> in(Page<Ticket> page) {
        return page.items().stream()
                .flatMap(ticket -> Stream.ofNullable(ticket.mergedInto()))
                .collect(Collectors.toSet());
    }

    /** What a ticket's links and history name, and what it and those within it go on in. */
    static Collection<TicketNumber> in(TicketRecord record) {
        Stream<TicketNumber> linked = Stream.concat(record.links().stream(), record.linkedFrom().stream())
                .flatMap(link -> link instanceof TicketLink.ToTicket to ? Stream.of(to.other()) : Stream.empty());
        Stream<TicketNumber> told = record.timeline().stream().flatMap(TimelineRow::ticketsIn);
        Stream<TicketNumber> merged = record.family().stream().flatMap(one -> Stream.ofNullable(one.mergedInto()));
        return Stream.of(linked, told, merged).flatMap(numbers -> numbers).collect(Collectors.toSet());
    }

    static <L extends TicketLink> List<L> of(List<L> links, Predicate<String> named) {
        return links.stream()
                .filter(link -> !(link instanceof TicketLink.ToTicket to)
                        || named.test(to.other().value()))
                .toList();
    }
}
