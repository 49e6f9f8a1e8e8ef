package org.callwright.core.ticket.jdbc;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.callwright.core.person.Person;
import org.callwright.core.person.PersonArchive;
import org.callwright.core.person.PersonalRecords;
import org.callwright.core.ticket.TicketNumber;

/** What was written on the person's tickets. Who did what when stays: reports and clocks follow it. */
@Singleton
class TicketRecords implements PersonalRecords {
    private final TicketTextTable tickets;
    private final TicketEventTable events;
    private final TicketTerms terms;

    TicketRecords(TicketTextTable tickets, TicketEventTable events, TicketTerms terms) {
        this.terms = terms;
        this.tickets = tickets;
        this.events = events;
    }

    @Override
    public Set<String> columns() {
        return Set.of("ticket.subject", "ticket_event.details", "ticket_term.term");
    }

    @Override
    public void handOver(Person person, PersonArchive archive) throws IOException {
        List<String> numbers = numbers(person);
        if (!numbers.isEmpty()) {
            archive.add("tickets", tickets.of(numbers).stream().map(this::shown).toList());
        }
    }

    private Map<String, Object> shown(TicketTextTable.Row ticket) {
        return Map.of(
                "ticket",
                ticket.number(),
                "subject",
                ticket.subject(),
                "opened",
                ticket.openedAt().toString(),
                "events",
                events.findByTicketIdInOrderById(List.of(ticket.id())).stream()
                        .map(TicketEventTable.Row::event)
                        .map(event -> Map.of(
                                "at", event.at().toString(),
                                "kind", event.kind().name(),
                                "details", event.details()))
                        .toList());
    }

    @Override
    public void forget(Person person) {
        List<String> numbers = numbers(person);
        if (!numbers.isEmpty()) {
            // While the texts are there that they were made of; locked, so that nobody writes them anew meanwhile.
            tickets.lock(numbers).forEach(this::forgetTerms);
            tickets.eraseSubjects(numbers);
            tickets.eraseTexts(numbers);
            tickets.eraseFormerSubjects(numbers);
        }
    }

    private void forgetTerms(TicketTextTable.Row ticket) {
        List<String> texts = Stream.concat(
                        Stream.of(ticket.subject()),
                        events.findByTicketIdInOrderById(List.of(ticket.id())).stream()
                                .map(TicketEventTable.Row::event)
                                .flatMap(event -> TicketTerms.texts(event.details()).stream()))
                .toList();
        terms.remove(ticket.number(), ticket.openedAt(), texts);
    }

    private static List<String> numbers(Person person) {
        return person.tickets().stream().map(TicketNumber::value).toList();
    }
}
