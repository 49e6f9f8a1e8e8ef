package org.callwright.core.order.jdbc;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.callwright.core.order.LineComponent;
import org.callwright.core.order.Loyalty;
import org.callwright.core.order.Order;
import org.callwright.core.order.OrderLine;
import org.callwright.core.order.OrderNumber;
import org.callwright.core.order.OrderPromotion;
import org.callwright.core.order.OrderStatus;
import org.callwright.core.order.Totals;
import org.jspecify.annotations.Nullable;

/** What an order says, whatever it is stored as and in whatever order its parts come: whether two say the same. */
record OrderContent(
        OrderNumber number,
        boolean part,
        @Nullable Long customer,
        @Nullable String store,
        OrderStatus status,
        Loyalty loyalty,
        Totals totals,
        Instant placedAt,
        @Nullable Instant paidAt,
        Set<OrderLine> lines,
        Set<OrderPromotion> promotions,
        Set<OrderContent> subs) {
    static OrderContent of(Order main) {
        return of(main, main.parent() != null);
    }

    private static OrderContent of(Order order, boolean part) {
        return new OrderContent(
                order.number(),
                part,
                order.customer(),
                order.store(),
                order.status(),
                order.loyalty(),
                order.totals(),
                order.placedAt(),
                order.paidAt(),
                order.lines().stream().map(OrderContent::sorted).collect(Collectors.toSet()),
                Set.copyOf(order.promotions()),
                order.subs().stream().map(sub -> of(sub, true)).collect(Collectors.toSet()));
    }

    private static OrderLine sorted(OrderLine line) {
        List<LineComponent> components = line.components().stream()
                .sorted(Comparator.comparing(LineComponent::sku))
                .toList();
        return new OrderLine(line.line(), line.sku(), line.name(), line.quantity(), line.unitPrice(), components);
    }
}
