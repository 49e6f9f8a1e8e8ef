package org.callwright.core.sla.jdbc;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callwright.core.jdbc.Bulk;
import org.callwright.core.sla.SlaBook;
import org.callwright.core.sla.SlaClock;
import org.callwright.core.ticket.Ticket;
import org.callwright.core.ticket.jdbc.DueTickets;

@Singleton
final class StoredSlaBook implements SlaBook {
    private static final String REPLACING = Bulk.taking(
            "policy", "target_ms", "state", "elapsed_ms", "warn_at", "due_at", "met_at", "warned_at", "breached_at");

    private final DueTickets due;
    private final SlaClockTable clocks;
    private final Bulk bulk;

    StoredSlaBook(DueTickets due, SlaClockTable clocks, Bulk bulk) {
        this.due = due;
        this.clocks = clocks;
        this.bulk = bulk;
    }

    @Override
    public List<Ticket> claim(Instant now, int most) {
        return due.claim(now, most);
    }

    @Override
    public Map<Long, List<SlaClock>> clocks(List<Ticket> tickets) {
        return tickets.isEmpty()
                ? Map.of()
                : clocks.ofTickets(tickets.stream().map(Ticket::id).toList()).stream()
                        .collect(groupingBy(SlaClockTable.Row::ticketId, mapping(SlaClockTable.Row::clock, toList())));
    }

    /** Row by row and by key: two nodes that look at neighbouring tickets do not meet. */
    @Override
    public void save(Ticket ticket, List<SlaClock> before, List<SlaClock> now) {
        for (SlaClock gone : before) {
            if (now.stream().noneMatch(clock -> clock.goal() == gone.goal())) {
                clocks.deleteOf(ticket.id(), gone.goal());
            }
        }
        bulk.insert(
                SlaClockTable.Row.class,
                now.stream()
                        .map(clock -> SlaClockTable.Row.of(ticket.id(), clock))
                        .toList(),
                REPLACING);
    }

    @Override
    public void settle(Ticket ticket, Optional<Instant> again, Optional<Instant> earliest) {
        due.settle(ticket, again, earliest);
    }
}
