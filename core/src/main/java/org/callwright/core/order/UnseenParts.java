package org.callwright.core.order;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callwright.core.change.Refused;
import org.callwright.core.product.Sku;
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
        if (!features.subOrders() && !stored.subs().isEmpty()) {
            return split(order, stored);
        }
        Map<OrderNumber, Order> subs = stored.subs().stream().collect(Collectors.toMap(Order::number, sub -> sub));
        return order.with(
                kept(order.loyalty(), stored.loyalty()),
                features.bundles() ? order.lines() : OrderLine.keeping(order.lines(), stored.lines()),
                promotions(order, stored),
                order.subs().stream()
                        .map(sub -> kept(sub, subs.get(sub.number())))
                        .toList());
    }

    /**
     * Whoever does not know of sub-orders tells of the whole by its lines, which are in the sub-orders.
     *
     * @throws Refused when it has other goods, or adds up to something else
     */
    private Order split(Order order, Order stored) {
        if (!goods(order).equals(goods(stored))) {
            throw Refused.value(
                    "lines", "it is stored in sub-orders, which have other goods, and they are switched off here");
        }
        return order.with(
                kept(order.loyalty(), stored.loyalty()),
                List.of(),
                promotions(order, stored),
                stored.subs().stream()
                        .map(sub -> sub.boughtBy(order.customer()))
                        .toList());
    }

    private static Map<Sku, Integer> goods(Order order) {
        return Stream.concat(Stream.of(order), order.subs().stream())
                .flatMap(one -> one.lines().stream())
                .collect(Collectors.toMap(OrderLine::sku, OrderLine::quantity, Math::addExact));
    }

    private List<OrderPromotion> promotions(Order order, Order stored) {
        return features.campaigns() ? order.promotions() : kept(order.promotions(), stored.promotions());
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
