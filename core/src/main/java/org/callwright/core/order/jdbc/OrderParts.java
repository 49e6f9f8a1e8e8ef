package org.callwright.core.order.jdbc;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.callwright.core.jdbc.Bulk;
import org.callwright.core.order.Order;
import org.callwright.core.order.OrderLine;

/** What hangs on an order's row: lines, what bundles consisted of, promotions, and the count by SKU. */
@Singleton
final class OrderParts {
    private final LineTable lines;
    private final LineComponentTable components;
    private final PromotionTable promotions;
    private final OrderSkuTable skus;
    private final Bulk bulk;

    OrderParts(
            LineTable lines, LineComponentTable components, PromotionTable promotions, OrderSkuTable skus, Bulk bulk) {
        this.lines = lines;
        this.components = components;
        this.promotions = promotions;
        this.skus = skus;
        this.bulk = bulk;
    }

    /** @param orders by id */
    void add(Map<Long, Order> orders) {
        bulk.insert(
                LineTable.Row.class,
                all(orders, (id, order) -> order.lines().stream().map(line -> LineTable.Row.of(id, line))),
                Bulk.taking("sku"));
        bulk.insert(
                LineComponentTable.Row.class,
                all(orders, (id, order) -> order.lines().stream().flatMap(line -> components(id, line))),
                Bulk.taking("per_bundle"));
        bulk.insert(
                PromotionTable.Row.class,
                all(
                        orders,
                        (id, order) -> order.promotions().stream()
                                .map(promotion -> PromotionTable.Row.of(id, order.placedAt(), promotion))),
                Bulk.taking("discount", "placed_at"));
        bulk.insert(OrderSkuTable.Row.class, all(orders, OrderSkuTable.Row::of), Bulk.taking("quantity"));
    }

    void removeOf(Collection<Long> orders) {
        if (!orders.isEmpty()) {
            lines.removeOf(orders);
            components.removeOf(orders);
            promotions.removeOf(orders);
            skus.removeOf(orders);
        }
    }

    void uncount(Collection<Long> orders) {
        skus.removeOf(orders);
    }

    private static Stream<LineComponentTable.Row> components(long order, OrderLine line) {
        return line.components().stream()
                .map(component -> new LineComponentTable.Row(order, line.line(), component.sku(), component.each()));
    }

    private static <R> List<R> all(Map<Long, Order> orders, PartsOf<R> of) {
        return orders.entrySet().stream()
                .flatMap(entry -> of.rows(entry.getKey(), entry.getValue()))
                .toList();
    }

    private interface PartsOf<R> {
        Stream<R> rows(long id, Order order);
    }
}
