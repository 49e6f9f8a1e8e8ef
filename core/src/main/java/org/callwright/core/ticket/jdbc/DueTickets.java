package org.callwright.core.ticket.jdbc;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.callwright.core.ticket.Ticket;

/** The times at which tickets have to be looked at by themselves. */
@Singleton
public final class DueTickets {
    private final TicketTable tickets;

    DueTickets(TicketTable tickets) {
        this.tickets = tickets;
    }

    /** Locks some whose time has come, the longest due first, without those that somebody else has locked. */
    public List<Ticket> claim(Instant now, int most) {
        return tickets.claim(now, most).stream().map(TicketTable.Row::ticket).toList();
    }

    public void settle(Ticket ticket, Optional<Instant> again, Optional<Instant> due) {
        tickets.settle(ticket.id(), again.orElse(null), due.orElse(null));
    }
}
