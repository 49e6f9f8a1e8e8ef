package org.callwright.core.order.jdbc;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.callwright.core.jdbc.AsNumber;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface SoleOrderTable extends GenericRepository<OrderTable.Row, Long> {
    @Introspected
    record Row(
            long customerId,
            String number,
            long placedAt,
            @Nullable String storeId) {}

    @Query("""
            SELECT COALESCE(c.survivor_id, c.id) AS customer_id, MIN(o.number) AS number, MIN(o.placed_at) AS placed_at,
                MIN(o.store_id) AS store_id
            FROM customer c JOIN customer_order o ON o.customer_id = c.id
            WHERE (c.id IN (:customers) OR c.survivor_id IN (:customers))
                AND o.parent_id IS NULL AND o.deleted_at IS NULL AND o.placed_at >= :since
            GROUP BY COALESCE(c.survivor_id, c.id) HAVING COUNT(*) = 1""")
    List<Row> soleSince(Collection<Long> customers, @AsNumber Instant since);
}
