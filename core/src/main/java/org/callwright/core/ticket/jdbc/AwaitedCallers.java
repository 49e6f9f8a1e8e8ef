package org.callwright.core.ticket.jdbc;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.callwright.core.projection.TicketChange.Answered;
import org.callwright.core.ticket.ServiceDesk;
import org.callwright.core.ticket.TicketNumber;

/**
 * Tickets that wait for their customer and have him on the line: they go on. What somebody decides while he is being spoken to
 * stands, so only waiting that began before the call was answered is over; told again, a call ends no later waiting.
 */
@Singleton
@Requires(beans = DataSource.class)
final class AwaitedCallers {
    private final TicketTable tickets;
    private final BeanProvider<ServiceDesk> desk;

    AwaitedCallers(TicketTable tickets, BeanProvider<ServiceDesk> desk) {
        this.tickets = tickets;
        this.desk = desk;
    }

    /** To be called after the calls were stored, and with everything else that they do to their tickets. */
    void spokenTo(List<Answered> answered) {
        if (!answered.isEmpty()) {
            List<String> calls = answered.stream().map(a -> a.call().value()).toList();
            ServiceDesk theirs = desk.get();
            tickets.awaiting(calls)
                    .forEach(one ->
                            theirs.resumed(new TicketNumber(one.number()), Instant.ofEpochMilli(one.answered())));
        }
    }
}
