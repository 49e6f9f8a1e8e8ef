package org.callwright.core.ticket.jdbc;

import jakarta.inject.Singleton;
import java.util.OptionalLong;
import org.callwright.core.ticket.HighestTicket;

@Singleton
final class StoredHighestTicket implements HighestTicket {
    private final TicketTable tickets;

    StoredHighestTicket(TicketTable tickets) {
        this.tickets = tickets;
    }

    /** The period is a number's first part, so the unique index serves. */
    @Override
    public OptionalLong forPeriod(String period) {
        long highest = tickets.highestSequence(period + "-%");
        return highest > 0 ? OptionalLong.of(highest) : OptionalLong.empty();
    }
}
