package org.callwright.core.order.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import org.callwright.core.jdbc.AsText;
import org.callwright.core.money.Money;
import org.callwright.core.order.LineComponent;
import org.callwright.core.order.OrderLine;
import org.callwright.core.product.Sku;

@JdbcRepository(dialect = Dialect.MYSQL)
interface LineTable extends GenericRepository<LineTable.Row, LineTable.Row> {
    @MappedEntity("order_line")
    record Row(@Id long orderId, @Id int line, @AsText Sku sku, String name, int quantity, long unitPrice) {
        static Row of(long order, OrderLine line) {
            return new Row(
                    order,
                    line.line(),
                    line.sku(),
                    line.name(),
                    line.quantity(),
                    line.unitPrice().minor());
        }

        OrderLine orderLine(Currency currency, List<LineComponent> components) {
            return new OrderLine(line, sku, name, quantity, new Money(unitPrice, currency), components);
        }
    }

    @Query("SELECT * FROM order_line WHERE order_id IN (:orders) ORDER BY order_id, line")
    List<Row> of(Collection<Long> orders);

    @Query("DELETE FROM order_line WHERE order_id IN (:orders)")
    void removeOf(Collection<Long> orders);
}
