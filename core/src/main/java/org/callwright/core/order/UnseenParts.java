package org.callwright.core.order;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What of an order is switched off. Who changes the order has not seen it and cannot mean to take it away, so it stays as it is
 * stored until it is switched on again. Immutable.
 */
record UnseenParts(OrderFeatures features) {
    Order kept(Order order, @Nullable Order stored) {
        if (stored == null) {
            return order;
        }
        Map<OrderNumber, Order> subs = stored.subs().stream().collect(Collectors.toMap(Order::number, sub -> sub));
        return order.with(
                kept(order.loyalty(), stored.loyalty()),
                features.bundles() ? order.lines() : OrderLine.keeping(order.lines(), stored.lines()),
                features.campaigns() ? order.promotions() : kept(order.promotions(), stored.promotions()),
                order.subs().stream()
                        .map(sub -> kept(sub, subs.get(sub.number())))
                        .toList());
    }

    private Loyalty kept(Loyalty given, Loyalty stored) {
        return new Loyalty(
                features.members() ? given.member() : stored.member(),
                features.points() ? given.pointsSpent() : stored.pointsSpent(),
                features.points() ? given.pointsEarned() : stored.pointsEarned());
    }

    private static List<OrderPromotion> kept(List<OrderPromotion> given, List<OrderPromotion> stored) {
        return given.stream()
                .map(one -> stored.stream()
                        .filter(before -> before.code().equals(one.code()))
                        .findFirst()
                        .map(before -> one.of(before.campaign()))
                        .orElse(one))
                .toList();
    }
}
