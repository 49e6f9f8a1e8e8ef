package org.callwright.core.ticket.jdbc;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.callwright.core.call.CallId;
import org.callwright.core.jdbc.Conditions;
import org.callwright.core.page.Cursor;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.ticket.Ticket;
import org.callwright.core.ticket.TicketFilter;
import org.callwright.core.ticket.Tickets;

@Singleton
final class StoredTickets implements Tickets {
    private static final int LONGEST_SPELLING = 80;

    private final TicketTable tickets;

    StoredTickets(TicketTable tickets) {
        this.tickets = tickets;
    }

    @Override
    public Page<Ticket> list(TicketFilter filter, PageRequest page) {
        return new Conditions<TicketTable.Row>()
                .from("openedAt", filter.from())
                .before("openedAt", filter.to())
                .equal("state", filter.state())
                .equal("queueId", filter.queue())
                .equal("agentId", filter.agent())
                .equal("customerId", filter.customer())
                .in(
                        "agentId",
                        filter.within().everybody() ? null : filter.within().agents())
                .newest(
                        tickets,
                        page,
                        "openedAt",
                        "number",
                        row -> new Cursor(row.openedAt(), row.number().value()))
                .map(TicketTable.Row::ticket);
    }

    @Override
    public Optional<Ticket> byNumber(String number) {
        return number.length() > LONGEST_SPELLING
                ? Optional.empty()
                : tickets.findByNumberKey(NumberKey.of(number)).map(TicketTable.Row::ticket);
    }

    @Override
    public Optional<Ticket> byCall(CallId call) {
        return tickets.findByCall(call).map(TicketTable.Row::ticket);
    }
}
