package org.callwright.core.order.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import org.callwright.core.jdbc.AsText;
import org.callwright.core.order.LineComponent;
import org.callwright.core.product.Sku;

@JdbcRepository(dialect = Dialect.MYSQL)
interface LineComponentTable extends GenericRepository<LineComponentTable.Row, LineComponentTable.Row> {
    @MappedEntity("order_line_component")
    record Row(@Id long orderId, @Id int line, @Id @AsText Sku sku, int perBundle) {
        LineComponent component() {
            return new LineComponent(sku, perBundle);
        }
    }

    @Query("SELECT * FROM order_line_component WHERE order_id IN (:orders) ORDER BY order_id, line, sku")
    List<Row> of(Collection<Long> orders);

    @Query("DELETE FROM order_line_component WHERE order_id IN (:orders)")
    void removeOf(Collection<Long> orders);
}
