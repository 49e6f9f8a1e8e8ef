package org.callwright.core.ticket.jdbc;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the words and products of some tickets, all or none. The tickets are locked: a person on them may be forgotten just now. Blocks. */
@Singleton
class WordBatch {
    private final TicketTextTable tickets;
    private final TicketEventTable events;
    private final TicketProducts products;
    private final TicketTerms terms;

    WordBatch(TicketTextTable tickets, TicketEventTable events, TicketProducts products, TicketTerms terms) {
        this.tickets = tickets;
        this.events = events;
        this.products = products;
        this.terms = terms;
    }

    /** @param last the id of the last ticket seen */
    record Done(int seen, long last) {}

    @Transactional
    Done after(long id, int many) {
        List<TicketTextTable.Row> some = tickets.lockAfter(id, many);
        if (some.isEmpty()) {
            return new Done(0, id);
        }
        Map<Long, List<String>> written =
                events
                        .findByTicketIdInOrderById(
                                some.stream().map(TicketTextTable.Row::id).toList())
                        .stream()
                        .map(TicketEventTable.Row::event)
                        .collect(Collectors.groupingBy(
                                event -> event.ticket(),
                                Collectors.flatMapping(
                                        event -> TicketTerms.texts(event.details()).stream(), Collectors.toList())));
        Map<Long, Set<String>> about =
                products.of(some.stream().map(TicketTextTable.Row::id).toList());
        for (TicketTextTable.Row ticket : some) {
            terms.addProducts(ticket.number(), ticket.openedAt(), about.getOrDefault(ticket.id(), Set.of()));
            terms.add(
                    ticket.number(),
                    ticket.openedAt(),
                    Stream.concat(Stream.of(ticket.subject()), written.getOrDefault(ticket.id(), List.of()).stream())
                            .toList());
        }
        return new Done(some.size(), some.getLast().id());
    }
}
