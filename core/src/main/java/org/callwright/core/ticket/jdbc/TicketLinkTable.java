package org.callwright.core.ticket.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import org.callwright.core.jdbc.AsText;
import org.callwright.core.ticket.TicketLink;
import org.callwright.core.ticket.TicketNumber;

@JdbcRepository(dialect = Dialect.MYSQL)
interface TicketLinkTable extends GenericRepository<TicketLinkTable.Row, TicketLinkTable.Row> {
    @MappedEntity("ticket_link")
    record Row(
            @Id long ticketId,
            @Id @AsText TicketNumber other,
            @Id TicketLink.Kind kind) {
        TicketLink.ToTicket link() {
            return new TicketLink.ToTicket(other, kind);
        }
    }

    @Query("INSERT INTO ticket_link (ticket_id, other, kind) VALUES (:ticketId, :other, :kind)"
            + " ON DUPLICATE KEY UPDATE kind = VALUES(kind)")
    int put(long ticketId, @AsText TicketNumber other, TicketLink.Kind kind);

    @Query("DELETE FROM ticket_link WHERE ticket_id = :ticketId AND other = :other AND kind = :kind")
    int remove(long ticketId, @AsText TicketNumber other, TicketLink.Kind kind);

    @Query("SELECT * FROM ticket_link WHERE ticket_id = :ticketId ORDER BY other, kind")
    List<Row> ofTicket(long ticketId);

    /** The numbers of those that are linked to it, in place of its own. */
    @Query("SELECT l.ticket_id, t.number AS other, l.kind FROM ticket_link l JOIN ticket t ON t.id = l.ticket_id"
            + " WHERE l.other = :other ORDER BY t.number, l.kind")
    List<Row> to(@AsText TicketNumber other);
}
