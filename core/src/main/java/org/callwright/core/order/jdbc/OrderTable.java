package org.callwright.core.order.jdbc;

import io.micronaut.data.annotation.GeneratedValue;
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
import java.util.Optional;
import org.callwright.core.jdbc.AsNumber;
import org.callwright.core.money.Money;
import org.callwright.core.order.Loyalty;
import org.callwright.core.order.Order;
import org.callwright.core.order.OrderLine;
import org.callwright.core.order.OrderMarks;
import org.callwright.core.order.OrderNumber;
import org.callwright.core.order.OrderPromotion;
import org.callwright.core.order.OrderStatus;
import org.callwright.core.order.Totals;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface OrderTable extends GenericRepository<OrderTable.Row, Long> {
    @MappedEntity("customer_order")
    record Row(
            @Id @GeneratedValue long id,
            String platform,
            String number,
            @Nullable Long parentId,
            @Nullable Long customerId,
            @Nullable String storeId,
            OrderStatus status,
            @Nullable String member,
            long pointsSpent,
            long pointsEarned,
            String currency,
            long itemsTotal,
            long discountTotal,
            long freight,
            long paidAmount,
            @AsNumber Instant placedAt,
            @AsNumber @Nullable Instant paidAt,
            boolean memberMark,
            boolean pointsMark,
            boolean campaignMark,
            @AsNumber @Nullable Instant deletedAt,
            long version) {
        static Row of(Order order, @Nullable Long parent) {
            Totals totals = order.totals();
            OrderMarks marks = order.marks();
            return new Row(
                    0,
                    order.number().platform(),
                    order.number().number(),
                    parent,
                    order.customer(),
                    order.store(),
                    order.status(),
                    order.loyalty().member(),
                    order.loyalty().pointsSpent(),
                    order.loyalty().pointsEarned(),
                    totals.currency().getCurrencyCode(),
                    totals.items().minor(),
                    totals.discount().minor(),
                    totals.freight().minor(),
                    totals.paid().minor(),
                    order.placedAt(),
                    order.paidAt(),
                    marks.member(),
                    marks.points(),
                    marks.campaign(),
                    null,
                    0);
        }

        OrderNumber orderNumber() {
            return new OrderNumber(platform, number);
        }

        Currency money() {
            return Money.currency(currency);
        }

        Order order(List<OrderLine> lines, List<OrderPromotion> promotions, List<Order> subs) {
            Currency money = money();
            return new Order(
                    id,
                    orderNumber(),
                    parentId,
                    customerId,
                    storeId,
                    status,
                    new Loyalty(member, pointsSpent, pointsEarned),
                    new Totals(
                            new Money(itemsTotal, money),
                            new Money(discountTotal, money),
                            new Money(freight, money),
                            new Money(paidAmount, money)),
                    placedAt,
                    paidAt,
                    lines,
                    promotions,
                    subs,
                    version);
        }
    }

    /** Removed ones too. */
    Optional<Row> findById(long id);

    List<Row> findByIdInAndDeletedAtIsNull(Collection<Long> ids);

    List<Row> findByParentIdInAndDeletedAtIsNullOrderById(Collection<Long> parents);

    /** Removed ones too. */
    List<Row> findByPlatformAndNumberIn(String platform, Collection<String> numbers);

    /** Removed ones too. */
    @Query("SELECT COALESCE(parent_id, id) FROM customer_order WHERE id = :id")
    Optional<Long> mainOf(long id);

    /** Removed ones too. */
    @Query("SELECT id FROM customer_order WHERE parent_id = :main ORDER BY id")
    List<Long> subsOf(long main);

    Row insert(Row row);

    /** Nobody else gets past this for the same order until the transaction ends. */
    @Query("SELECT * FROM customer_order WHERE id = :id AND deleted_at IS NULL FOR UPDATE")
    Optional<Row> held(long id);

    @Query("UPDATE customer_order SET status = :status, paid_at = COALESCE(:paidAt, paid_at), version = version + 1"
            + " WHERE id = :id AND version = :version AND deleted_at IS NULL")
    long mark(long id, long version, String status, @AsNumber @Nullable Instant paidAt);

    @Query("UPDATE customer_order SET deleted_at = :at, version = version + 1"
            + " WHERE id IN (:ids) AND deleted_at IS NULL")
    void remove(Collection<Long> ids, @AsNumber Instant at);

    @Query("SELECT COALESCE(SUM(s.quantity), 0) FROM order_sku s JOIN customer_order o ON o.id = s.order_id"
            + " WHERE s.sku = :sku AND o.status <> 'CANCELLED'")
    long sold(String sku);
}
