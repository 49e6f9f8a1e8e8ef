package org.callwright.core.ticket.jdbc;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callwright.core.access.Actor;
import org.callwright.core.jdbc.Bulk;
import org.callwright.core.jdbc.DetailsCodec;
import org.callwright.core.ticket.Ticket;
import org.callwright.core.ticket.TicketBook;
import org.callwright.core.ticket.TicketChannel;
import org.callwright.core.ticket.TicketEvent;
import org.callwright.core.ticket.TicketField;
import org.callwright.core.ticket.TicketLink;
import org.callwright.core.ticket.TicketNumber;

@Singleton
final class StoredTicketBook implements TicketBook {
    private static final String THE_SESSION_HAS_ONE = "version = version";

    private final TicketTable tickets;
    private final TicketEventTable events;
    private final StoredLinks links;
    private final TicketTerms terms;
    private final Bulk bulk;

    StoredTicketBook(TicketTable tickets, TicketEventTable events, StoredLinks links, TicketTerms terms, Bulk bulk) {
        this.terms = terms;
        this.tickets = tickets;
        this.events = events;
        this.links = links;
        this.bulk = bulk;
    }

    @Override
    public Optional<Ticket> lock(TicketNumber number) {
        return tickets.lock(number).map(TicketTable.Row::ticket);
    }

    @Override
    public Optional<Ticket> ofSession(TicketChannel channel, String session) {
        return tickets.findByChannelAndSessionId(channel, session).map(TicketTable.Row::ticket);
    }

    @Override
    public Ticket open(Ticket ticket) {
        bulk.insert(TicketTable.Row.class, List.of(TicketTable.Row.of(ticket)), THE_SESSION_HAS_ONE);
        Ticket stored = tickets.findByChannelAndSessionId(ticket.channel(), ticket.session())
                .map(TicketTable.Row::ticket)
                .orElseThrow(
                        () -> new IllegalStateException("number " + ticket.number() + " has been given out twice"));
        terms.add(stored, List.of(stored.filing().subject()));
        if (stored.filing().originOrder() != null) {
            links.cameInAbout(stored);
        }
        return stored;
    }

    @Override
    public Ticket save(Ticket ticket) {
        tickets.change(TicketTable.Row.of(ticket));
        return tickets.lock(ticket.number()).orElseThrow().ticket();
    }

    @Override
    public TicketEvent append(
            Ticket ticket, Actor who, TicketEvent.Kind kind, boolean open, Map<String, String> details) {
        terms.add(ticket, TicketTerms.texts(details));
        if (TicketField.ORIGIN_ORDER.property().equals(details.get("field"))) {
            links.cameInAboutAnother(ticket, details.get("from"));
        }
        return events.insert(TicketEventTable.Row.of(ticket, who, kind, open, DetailsCodec.encode(details)))
                .event();
    }

    @Override
    public List<TicketEvent> history(Ticket ticket) {
        return histories(List.of(ticket)).getOrDefault(ticket.id(), List.of());
    }

    @Override
    public Map<Long, List<TicketEvent>> histories(List<Ticket> of) {
        return of.isEmpty()
                ? Map.of()
                : events.findByTicketIdInOrderById(of.stream().map(Ticket::id).toList()).stream()
                        .collect(groupingBy(
                                TicketEventTable.Row::ticketId, mapping(TicketEventTable.Row::event, toList())));
    }

    @Override
    public boolean link(Ticket ticket, TicketLink link) {
        return links.put(ticket, link);
    }

    @Override
    public boolean unlink(Ticket ticket, TicketLink link) {
        return links.remove(ticket, link);
    }

    @Override
    public List<TicketLink> links(Ticket ticket) {
        return links.of(ticket);
    }

    @Override
    public List<TicketLink.ToTicket> linkedFrom(Ticket ticket) {
        return links.to(ticket);
    }

    @Override
    public void goesOn(Ticket merged, TicketNumber survivor) {
        tickets.goOn(merged.number(), survivor);
    }

    @Override
    public void goesOnItself(Ticket ticket) {
        tickets.goOnAgain(ticket.number());
    }

    @Override
    public List<Ticket> family(TicketNumber number) {
        return tickets.family(number).stream().map(TicketTable.Row::ticket).toList();
    }
}
