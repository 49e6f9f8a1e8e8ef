package org.callwright.core.ticket;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.callwright.core.call.CallHistory;
import org.callwright.core.change.Atomically;

/** Reads all about a ticket, as one picture. Thread-safe; blocks. */
public final class TicketFile {
    private final Atomically atomically;
    private final TicketBook book;
    private final CallHistory calls;

    public TicketFile(Atomically atomically, TicketBook book, CallHistory calls) {
        this.atomically = atomically;
        this.book = book;
        this.calls = calls;
    }

    public Optional<TicketRecord> of(TicketNumber number) {
        return atomically.read(() -> {
            List<Ticket> family = book.family(number);
            return family.isEmpty() ? Optional.empty() : Optional.of(read(family));
        });
    }

    /** The ticket and those that go on in it alone. */
    public Optional<TicketFamily> family(TicketNumber number) {
        return Optional.of(atomically.read(() -> book.family(number)))
                .filter(family -> !family.isEmpty())
                .map(TicketFamily::new);
    }

    private TicketRecord read(List<Ticket> family) {
        Map<Long, List<TicketEvent>> events = book.histories(family);
        Map<TicketNumber, TicketHistory> histories = new LinkedHashMap<>();
        for (Ticket ticket : family) {
            histories.put(
                    ticket.number(),
                    new TicketHistory(
                            ticket, events.getOrDefault(ticket.id(), List.of()), calls.ofTicket(ticket.number())));
        }
        Set<TicketLink> links = new LinkedHashSet<>();
        family.forEach(ticket -> links.addAll(book.links(ticket)));
        Ticket itself = family.getFirst();
        TicketHistory own = histories.getOrDefault(itself.number(), new TicketHistory(itself, List.of(), List.of()));
        Stream<TimelineEntry> entries = histories.values().stream().flatMap(history -> history.timeline().stream());
        return new TicketRecord(
                family,
                entries.sorted(Comparator.comparing(TimelineEntry::at)).toList(),
                own.stints(),
                List.copyOf(links),
                book.linkedFrom(itself),
                LegalCommands.of(itself, events.getOrDefault(itself.id(), List.of())));
    }
}
