package org.callwright.core.ticket.jdbc;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.callwright.core.call.CallId;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.ticket.NumberKey;
import org.callwright.core.ticket.Ticket;
import org.callwright.core.ticket.TicketFilter;
import org.callwright.core.ticket.TicketNumber;
import org.callwright.core.ticket.TicketReach;
import org.callwright.core.ticket.Tickets;
import org.callwright.core.ticket.jdbc.search.TicketRows;
import org.callwright.core.ticket.jdbc.search.TicketSearch;

@Singleton
final class StoredTickets implements Tickets {
    private static final int LONGEST_SPELLING = 80;

    private static final TicketRows<TicketTable.Row> ROWS = new TicketRows<>(
            TicketTable.Row.class,
            TicketTable.Row::number,
            TicketTable.Row::openedAt,
            TicketTable.Row::changedAt,
            TicketTable.Row::dueAt);

    private final TicketTable tickets;
    private final TicketSearch search;

    StoredTickets(TicketTable tickets, TicketSearch search) {
        this.tickets = tickets;
        this.search = search;
    }

    @Override
    public Page<Ticket> list(TicketReach reach, TicketFilter filter, PageRequest page) {
        return search.page(ROWS, reach, filter, page).map(TicketTable.Row::ticket);
    }

    @Override
    public Optional<Ticket> byNumber(String number) {
        return number.length() > LONGEST_SPELLING
                ? Optional.empty()
                : tickets.findByNumberKey(NumberKey.of(number)).map(TicketTable.Row::ticket);
    }

    @Override
    public List<Ticket> byNumbers(Collection<TicketNumber> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : tickets
                        .findByNumberKeyIn(numbers.stream()
                                .map(number -> NumberKey.of(number.value()))
                                .toList())
                        .stream()
                        .map(TicketTable.Row::ticket)
                        .toList();
    }

    @Override
    public Optional<Ticket> byCall(CallId call) {
        return tickets.findByCall(call).map(TicketTable.Row::ticket);
    }

    @Override
    public List<Ticket> byIds(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : tickets.findByIdIn(ids).stream().map(TicketTable.Row::ticket).toList();
    }
}
