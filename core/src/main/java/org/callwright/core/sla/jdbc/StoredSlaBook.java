package org.callwright.core.sla.jdbc;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final SlaSweepTable sweep;
    private final Bulk bulk;

    StoredSlaBook(DueTickets due, SlaClockTable clocks, SlaSweepTable sweep, Bulk bulk) {
        this.sweep = sweep;
        this.due = due;
        this.clocks = clocks;
        this.bulk = bulk;
    }

    @Override
    public List<Ticket> claim(Instant now, int most) {
        return due.claim(now, most);
    }

    @Override
    public void lookAtAll() {
        sweep.begin();
    }

    /**
     * Whoever has a ticket locked may be looking at it by what holds no longer. He is not waited for, as he may be waiting for
     * tickets himself; it is gone on with from there the next time.
     */
    @Override
    public int moveOn(Instant now, int most) {
        Optional<SlaSweepTable.Row> begun = sweep.lock();
        if (begun.isEmpty()) {
            return 0;
        }
        long after = requireNonNull(begun.get().afterTicket());
        List<Long> some = due.unresolved(after, most);
        Set<Long> free = due.soon(some, now);
        Optional<Long> left = some.stream().filter(id -> !free.contains(id)).findFirst();
        Long last = some.size() < most ? null : some.getLast();
        sweep.goOn(left.map(id -> id - 1).orElse(last));
        return free.size();
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
