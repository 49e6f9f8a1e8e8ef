package org.callwright.core.order.jdbc;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.callwright.core.order.LineComponent;
import org.callwright.core.order.Order;
import org.callwright.core.order.OrderLine;
import org.callwright.core.order.OrderPromotion;

/** Puts orders together, with one statement a table however many they are. */
@Singleton
final class OrderReader {
    private record LineKey(long order, int line) {}

    private final OrderTable orders;
    private final LineTable lines;
    private final LineComponentTable components;
    private final PromotionTable promotions;

    OrderReader(OrderTable orders, LineTable lines, LineComponentTable components, PromotionTable promotions) {
        this.orders = orders;
        this.lines = lines;
        this.components = components;
        this.promotions = promotions;
    }

    /** In the order asked for; unknown and removed ones are left out. */
    List<Order> read(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, OrderTable.Row> rows =
                orders.findByIdInAndDeletedAtIsNull(ids).stream().collect(toMap(OrderTable.Row::id, row -> row));
        List<OrderTable.Row> subRows =
                rows.isEmpty() ? List.of() : orders.findByParentIdInAndDeletedAtIsNullOrderById(rows.keySet());
        Parts parts = parts(Stream.concat(rows.values().stream(), subRows.stream())
                .map(OrderTable.Row::id)
                .collect(toSet()));
        Map<Long, List<Order>> subs = subRows.stream()
                .collect(groupingBy(
                        row -> Objects.requireNonNull(row.parentId()),
                        mapping(row -> parts.order(row, List.of()), toList())));
        return ids.stream()
                .map(rows::get)
                .filter(Objects::nonNull)
                .map(row -> parts.order(row, subs.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /** Without its sub-orders where it was removed: they went with it. */
    Optional<Order> evenRemoved(long id) {
        return read(List.of(id)).stream()
                .findFirst()
                .or(() -> orders.findById(id).map(row -> parts(List.of(id)).order(row, List.of())));
    }

    private Parts parts(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return new Parts(Map.of(), Map.of(), Map.of());
        }
        return new Parts(
                lines.of(ids).stream().collect(groupingBy(LineTable.Row::orderId)),
                components.of(ids).stream()
                        .collect(groupingBy(
                                row -> new LineKey(row.orderId(), row.line()),
                                mapping(LineComponentTable.Row::component, toList()))),
                promotions.of(ids).stream().collect(groupingBy(PromotionTable.Row::orderId)));
    }

    private record Parts(
            Map<Long, List<LineTable.Row>> lines,
            Map<LineKey, List<LineComponent>> components,
            Map<Long, List<PromotionTable.Row>> promotions) {
        Order order(OrderTable.Row row, List<Order> subs) {
            Currency currency = row.money();
            List<OrderLine> own = lines.getOrDefault(row.id(), List.of()).stream()
                    .map(line -> line.orderLine(
                            currency, components.getOrDefault(new LineKey(row.id(), line.line()), List.of())))
                    .toList();
            List<OrderPromotion> promoted = promotions.getOrDefault(row.id(), List.of()).stream()
                    .map(promotion -> promotion.promotion(currency))
                    .toList();
            return row.order(own, promoted, subs);
        }
    }
}
