package org.callwright.core.order.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Stream;
import org.callwright.core.jdbc.AsNumber;
import org.callwright.core.jdbc.AsText;
import org.callwright.core.order.Order;
import org.callwright.core.product.Sku;

@JdbcRepository(dialect = Dialect.MYSQL)
interface OrderSkuTable extends GenericRepository<OrderSkuTable.Row, OrderSkuTable.Row> {
    @MappedEntity("order_sku")
    record Row(
            @Id @AsText Sku sku,
            @Id @AsNumber Instant placedAt,
            @Id long orderId,
            int quantity) {
        /** Each SKU of the order once, however many lines and bundles have it. */
        static Stream<Row> of(long id, Order order) {
            return order.pieces().entrySet().stream()
                    .map(entry -> new Row(entry.getKey(), order.placedAt(), id, entry.getValue()));
        }
    }

    @Query("DELETE FROM order_sku WHERE order_id IN (:orders)")
    void removeOf(Collection<Long> orders);
}
