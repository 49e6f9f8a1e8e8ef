package org.callwright.core.ticket.jdbc;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.callwright.core.projection.TicketChange;
import org.callwright.core.ticket.CallDeed;
import org.callwright.core.ticket.CallObserver;
import org.callwright.core.ticket.NumberKey;
import org.callwright.core.ticket.Ticket;

/**
 * Tells what calls did to tickets. A fact that is told again is no change of a call, so it does not come here a second time. When
 * nobody wants to know, it costs one look at who could.
 */
@Singleton
final class CallNews {
    private final TicketTable tickets;
    private final List<CallObserver> observers;

    CallNews(TicketTable tickets, Collection<CallObserver> observers) {
        this.tickets = tickets;
        this.observers = List.copyOf(observers);
    }

    /** What of this is news. To be asked before it is written: afterwards it is not seen which tickets were there already. */
    List<TicketChange> among(List<TicketChange> changes) {
        List<TicketChange> telling =
                changes.stream().filter(change -> kind(change).isPresent()).toList();
        if (telling.isEmpty()) {
            return List.of();
        }
        Set<CallDeed.Kind> wanted = observers.stream()
                .flatMap(observer -> observer.wanted().stream())
                .collect(toSet());
        List<TicketChange> news = telling.stream()
                .filter(change -> kind(change).filter(wanted::contains).isPresent())
                .toList();
        Set<String> known = known(news);
        return news.stream()
                .filter(change -> !(change instanceof TicketChange.Opened opened)
                        || known.add(opened.number().value()))
                .toList();
    }

    private Set<String> known(List<TicketChange> news) {
        Set<String> opened = news.stream()
                .flatMap(change -> change instanceof TicketChange.Opened one ? Stream.of(one.number()) : Stream.empty())
                .map(Object::toString)
                .collect(toSet());
        return opened.isEmpty() ? Set.of() : new HashSet<>(tickets.known(opened));
    }

    /** To be called when all is written. */
    void tell(List<TicketChange> news) {
        if (news.isEmpty()) {
            return;
        }
        Map<String, Ticket> ofCalls =
                ofCalls(news.stream().map(change -> change.call().value()).collect(toSet()));
        List<CallDeed> deeds = news.stream()
                .flatMap(change -> Stream.ofNullable(ofCalls.get(change.call().value()))
                        .flatMap(ticket -> deed(change, ticket).stream()))
                .toList();
        observers.forEach(observer -> observer.happened(deeds));
    }

    private Map<String, Ticket> ofCalls(Set<String> calls) {
        List<TicketTable.OfCall> named = tickets.ofCalls(calls);
        Map<String, Ticket> byNumber =
                tickets
                        .findByNumberKeyIn(named.stream()
                                .map(one -> NumberKey.of(one.ticket()))
                                .distinct()
                                .toList())
                        .stream()
                        .map(TicketTable.Row::ticket)
                        .collect(toMap(ticket -> ticket.number().value(), ticket -> ticket));
        Map<String, Ticket> ofCalls = new HashMap<>();
        for (TicketTable.OfCall one : named) {
            ofCalls.put(one.id(), Objects.requireNonNull(byNumber.get(one.ticket()), "a ticket that was joined"));
        }
        return ofCalls;
    }

    private static Optional<CallDeed.Kind> kind(TicketChange change) {
        return switch (change) {
            case TicketChange.Opened c -> Optional.of(CallDeed.Kind.CREATED);
            case TicketChange.Answered c -> Optional.of(CallDeed.Kind.ANSWERED);
            case TicketChange.Transferred c -> Optional.of(CallDeed.Kind.TRANSFERRED);
            case TicketChange.Recognised c -> Optional.empty();
            case TicketChange.ContactEnded c -> Optional.empty();
        };
    }

    private static Optional<CallDeed> deed(TicketChange change, Ticket ticket) {
        return switch (change) {
            case TicketChange.Opened c ->
                Optional.of(new CallDeed(CallDeed.Kind.CREATED, c.call(), ticket, c.at(), null, c.queue()));
            case TicketChange.Answered c ->
                Optional.of(new CallDeed(CallDeed.Kind.ANSWERED, c.call(), ticket, c.at(), c.agent(), null));
            case TicketChange.Transferred c ->
                Optional.of(new CallDeed(CallDeed.Kind.TRANSFERRED, c.call(), ticket, c.at(), null, c.queue()));
            case TicketChange.Recognised c -> Optional.empty();
            case TicketChange.ContactEnded c -> Optional.empty();
        };
    }
}
