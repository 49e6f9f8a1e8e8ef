package org.callwright.core.ticket.jdbc;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface OpeningStoreTable extends GenericRepository<TicketTable.Row, Long> {
    /** @param id a queue's, or an order's number */
    @Introspected
    record Row(String id, String storeId) {}

    @Query("SELECT id, store_id FROM service_queue WHERE id IN (:queues) AND store_id IS NOT NULL")
    List<Row> ofQueues(Collection<String> queues);

    /** A part of an order is of the order's store; a number that orders of several stores have says nothing. */
    @Query("""
            SELECT o.number AS id, MIN(COALESCE(o.store_id, p.store_id)) AS store_id
            FROM customer_order o LEFT JOIN customer_order p ON p.id = o.parent_id
            WHERE o.number IN (:numbers) AND o.deleted_at IS NULL AND COALESCE(o.store_id, p.store_id) IS NOT NULL
            GROUP BY o.number HAVING COUNT(DISTINCT COALESCE(o.store_id, p.store_id)) = 1""")
    List<Row> ofOrders(Collection<String> numbers);
}
