package org.callwright.core.ticket.jdbc;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** Ids of tickets that are neither resolved nor closed, in their order, behind this one. */
    public List<Long> unresolved(long after, int most) {
        return tickets.unresolved(after, most);
    }

    /**
     * They are looked at now, unless their time has come already.
     *
     * @return without those that somebody else has locked, which stay as they are
     */
    public Set<Long> soon(List<Long> ids, Instant now) {
        List<Long> free = ids.isEmpty() ? List.of() : tickets.free(ids);
        if (!free.isEmpty()) {
            tickets.soon(free, now);
        }
        return Set.copyOf(free);
    }

    public void settle(Ticket ticket, Optional<Instant> again, Optional<Instant> due) {
        tickets.settle(ticket.id(), again.orElse(null), due.orElse(null));
    }
}
