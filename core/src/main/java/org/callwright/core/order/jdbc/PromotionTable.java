package org.callwright.core.order.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import org.callwright.core.jdbc.AsNumber;
import org.callwright.core.money.Money;
import org.callwright.core.order.OrderPromotion;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface PromotionTable extends GenericRepository<PromotionTable.Row, PromotionTable.Row> {
    @MappedEntity("order_promotion")
    record Row(
            @Id long orderId,
            @Id String code,
            String name,
            @Nullable String campaign,
            long discount,
            @AsNumber Instant placedAt) {
        static Row of(long order, Instant placedAt, OrderPromotion promotion) {
            return new Row(
                    order,
                    promotion.code(),
                    promotion.name(),
                    promotion.campaign(),
                    promotion.discount().minor(),
                    placedAt);
        }

        OrderPromotion promotion(Currency currency) {
            return new OrderPromotion(code, name, campaign, new Money(discount, currency));
        }
    }

    @Query("SELECT * FROM order_promotion WHERE order_id IN (:orders) ORDER BY order_id, code")
    List<Row> of(Collection<Long> orders);

    @Query("DELETE FROM order_promotion WHERE order_id IN (:orders)")
    void removeOf(Collection<Long> orders);
}
