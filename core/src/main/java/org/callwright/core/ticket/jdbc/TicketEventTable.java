package org.callwright.core.ticket.jdbc;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.callwright.core.access.Actor;
import org.callwright.core.jdbc.AsNumber;
import org.callwright.core.jdbc.DetailsCodec;
import org.callwright.core.ticket.Holder;
import org.callwright.core.ticket.Ticket;
import org.callwright.core.ticket.TicketEvent;
import org.callwright.core.ticket.TicketState;
import org.jspecify.annotations.Nullable;

/** Append-only: there is no way here to change or delete a row. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface TicketEventTable extends GenericRepository<TicketEventTable.Row, Long> {
    /** @param state and what follows: how the ticket stood afterwards */
    @MappedEntity("ticket_event")
    record Row(
            @Id @GeneratedValue long id,
            long ticketId,
            @AsNumber Instant at,
            String account,
            String name,
            TicketEvent.Kind kind,
            boolean visible,
            String details,
            TicketState state,
            @Nullable String assignee,
            @Nullable String teamId,
            @Nullable String departmentId) {
        static Row of(Ticket ticket, Actor who, TicketEvent.Kind kind, boolean visible, String details) {
            Holder holder = ticket.holder();
            return new Row(
                    0,
                    ticket.id(),
                    ticket.changed(),
                    who.account(),
                    who.name(),
                    kind,
                    visible,
                    details,
                    ticket.state(),
                    holder.assignee(),
                    holder.team(),
                    holder.department());
        }

        TicketEvent event() {
            return new TicketEvent(
                    id,
                    ticketId,
                    at,
                    account,
                    name,
                    kind,
                    visible,
                    DetailsCodec.decode(details),
                    state,
                    new Holder(assignee, teamId, departmentId));
        }
    }

    Row insert(Row row);

    List<Row> findByTicketIdInOrderById(Collection<Long> ticketIds);
}
