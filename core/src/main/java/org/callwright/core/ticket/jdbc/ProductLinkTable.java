package org.callwright.core.ticket.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ProductLinkTable extends GenericRepository<ProductLinkTable.Row, ProductLinkTable.Row> {
    @MappedEntity("ticket_product_link")
    record Row(@Id long ticketId, @Id String sku) {}

    @Query("INSERT INTO ticket_product_link (ticket_id, sku) VALUES (:ticketId, :sku)"
            + " ON DUPLICATE KEY UPDATE sku = VALUES(sku)")
    int put(long ticketId, String sku);

    @Query("DELETE FROM ticket_product_link WHERE ticket_id = :ticketId AND sku = :sku")
    int remove(long ticketId, String sku);

    @Query("SELECT * FROM ticket_product_link WHERE ticket_id = :ticketId ORDER BY sku")
    List<Row> ofTicket(long ticketId);

    @Query("SELECT * FROM ticket_product_link WHERE ticket_id IN (:ticketIds)")
    List<Row> ofTickets(Collection<Long> ticketIds);
}
