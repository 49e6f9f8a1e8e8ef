package org.callwright.core.ticket.jdbc;

import io.micronaut.context.annotation.Primary;
import jakarta.inject.Singleton;
import java.util.OptionalLong;
import org.callwright.core.ticket.number.HighestTicket;
import org.callwright.core.ticket.number.NumberSchemes;

@Singleton
@Primary
final class StoredHighestTicket implements HighestTicket {
    private final TicketTable tickets;
    private final NumberSchemes schemes;

    StoredHighestTicket(TicketTable tickets, NumberSchemes schemes) {
        this.tickets = tickets;
        this.schemes = schemes;
    }

    /** The period is the beginning of a number's key, so the unique index serves. */
    @Override
    public OptionalLong forPeriod(String period) {
        long highest = tickets.highestSequence(period, schemes.checked(period) ? 1 : 0);
        return highest > 0 ? OptionalLong.of(highest) : OptionalLong.empty();
    }
}
