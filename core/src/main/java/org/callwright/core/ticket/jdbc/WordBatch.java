package org.callwright.core.ticket.jdbc;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the words of some tickets, all or none. The tickets are locked: a person on them may be forgotten just now. Blocks. */
@Singleton
class WordBatch {
    private final TicketTextTable tickets;
    private final TicketEventTable events;
    private final TicketTerms terms;

    WordBatch(TicketTextTable tickets, TicketEventTable events, TicketTerms terms) {
        this.tickets = tickets;
        this.events = events;
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
        for (TicketTextTable.Row ticket : some) {
            terms.add(
                    ticket.number(),
                    ticket.openedAt(),
                    Stream.concat(Stream.of(ticket.subject()), written.getOrDefault(ticket.id(), List.of()).stream())
                            .toList());
        }
        return new Done(some.size(), some.getLast().id());
    }
}
