package org.callwright.core.ticket.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import org.callwright.core.ticket.OrderRef;
import org.callwright.core.ticket.TicketLink;

@JdbcRepository(dialect = Dialect.MYSQL)
interface OrderLinkTable extends GenericRepository<OrderLinkTable.Row, OrderLinkTable.Row> {
    @MappedEntity("ticket_order_link")
    record Row(
            @Id long ticketId,
            @Id String orderNo,
            @Id String subOrder,
            @Id int line) {
        TicketLink link() {
            return new TicketLink.ToOrder(ref());
        }

        OrderRef ref() {
            return new OrderRef(orderNo, subOrder, line);
        }
    }

    @Query("INSERT INTO ticket_order_link (ticket_id, order_no, sub_order, line)"
            + " VALUES (:ticketId, :orderNo, :subOrder, :line) ON DUPLICATE KEY UPDATE line = VALUES(line)")
    int put(long ticketId, String orderNo, String subOrder, int line);

    @Query("DELETE FROM ticket_order_link WHERE ticket_id = :ticketId AND order_no = :orderNo"
            + " AND sub_order = :subOrder AND line = :line")
    int remove(long ticketId, String orderNo, String subOrder, int line);

    @Query("SELECT * FROM ticket_order_link WHERE ticket_id = :ticketId ORDER BY order_no, sub_order, line")
    List<Row> ofTicket(long ticketId);

    @Query("SELECT * FROM ticket_order_link WHERE ticket_id IN (:ticketIds)")
    List<Row> ofTickets(Collection<Long> ticketIds);

    /** What their customers came in about, as if they were linked to all of it. */
    @Query("SELECT id AS ticket_id, origin_order AS order_no, '' AS sub_order, 0 AS line FROM ticket"
            + " WHERE id IN (:ticketIds) AND TRIM(origin_order) <> ''")
    List<Row> originsOf(Collection<Long> ticketIds);

    /** Linked to one of these orders, or come in about it. */
    @Query("SELECT ticket_id FROM ticket_order_link WHERE order_no IN (:orders)"
            + " UNION SELECT id FROM ticket WHERE origin_order IN (:orders)")
    List<Long> ticketsOf(Collection<String> orders);
}
