package org.callwright.core.order;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callwright.core.change.Refused;
import org.callwright.core.product.Product;
import org.callwright.core.product.Sku;
import org.jspecify.annotations.Nullable;

/** What an order must be to be stored here, beyond being consistent in itself. Immutable. */
public final class OrderRules {
    private final OrderFeatures features;

    public OrderRules(OrderFeatures features) {
        this.features = features;
    }

    /** The SKUs that {@link #admit} has to know of. */
    public static Set<Sku> skus(Order order) {
        return withSubs(order)
                .flatMap(one -> one.lines().stream())
                .flatMap(line -> Stream.concat(
                        Stream.of(line.sku()), line.components().stream().map(LineComponent::sku)))
                .collect(Collectors.toSet());
    }

    /** The stores that {@link #admit} has to know of. */
    public static Set<String> stores(Order order) {
        return withSubs(order).flatMap(one -> Stream.ofNullable(one.store())).collect(Collectors.toSet());
    }

    /**
     * The order as it is stored: a line of a bundle that does not say what it consisted of consists of what the bundle does.
     *
     * @param stored the order as it is, if it is there: a store or a component that it has may have been given up since
     * @throws Refused when a SKU or a store is unknown, there are more pieces than can be counted, or something is used that
     *     is switched off
     */
    public Order admit(Order order, KnownParts known, @Nullable Order stored) {
        withSubs(order).forEach(this::requireSwitchedOn);
        if (!features.subOrders() && !order.subs().isEmpty()) {
            throw Refused.value("subs", "sub-orders are switched off here");
        }
        if (!together(known.stores(), stored == null ? Set.of() : stores(stored))
                .containsAll(stores(order))) {
            throw Refused.value("store", "there is no such store");
        }
        Set<Sku> components = together(known.products().keySet(), stored == null ? Set.of() : skus(stored));
        Order admitted = order.with(
                explode(order.lines(), known.products(), components),
                order.subs().stream()
                        .map(sub -> sub.with(explode(sub.lines(), known.products(), components), List.of()))
                        .toList());
        withSubs(admitted).forEach(Order::pieces);
        return admitted;
    }

    private static <T> Set<T> together(Set<T> some, Set<T> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toSet());
    }

    /** @throws Refused when it uses something that is switched off */
    public void admit(OrderPromotion promotion) {
        if (!features.campaigns() && promotion.campaign() != null) {
            throw Refused.value("promotions.campaign", "campaigns are switched off here");
        }
    }

    /**
     * What a bundle consisted of when it was bought stays so, whatever it consists of by now: a line that does not say it, of
     * the goods that are stored, keeps what is stored.
     *
     * @param stored the order as it is, if it is there
     */
    public Order keeping(Order order, @Nullable Order stored) {
        if (stored == null || !features.bundles()) {
            return order;
        }
        Map<OrderNumber, Order> subs = stored.subs().stream().collect(Collectors.toMap(Order::number, sub -> sub));
        return order.with(
                OrderLine.keeping(order.lines(), stored.lines()),
                order.subs().stream()
                        .map(sub -> keeping(sub, subs.get(sub.number())))
                        .toList());
    }

    /**
     * What is switched off stays as it is stored, whoever changes the order and by whatever way.
     *
     * @param admitted by {@link #admit}: it has nothing of what is switched off
     * @param stored the order as it is, if it is there
     */
    public Order unseen(Order admitted, @Nullable Order stored) {
        return new UnseenParts(features).kept(admitted, stored);
    }

    private void requireSwitchedOn(Order order) {
        if (!features.members() && order.loyalty().member() != null) {
            throw Refused.value("member", "members are switched off here");
        }
        if (!features.points() && order.loyalty().points()) {
            throw Refused.value("pointsSpent", "points are switched off here");
        }
        order.promotions().forEach(this::admit);
    }

    private List<OrderLine> explode(List<OrderLine> lines, Map<Sku, Product> products, Set<Sku> components) {
        return lines.stream()
                .map(line -> explode(line, products.get(line.sku()), components))
                .toList();
    }

    private OrderLine explode(OrderLine line, @Nullable Product product, Set<Sku> components) {
        if (product == null) {
            throw Refused.value("lines.sku", "there is no product of this SKU");
        }
        if (!features.bundles()) {
            if (!line.components().isEmpty()) {
                throw Refused.value("lines.components", "bundles are switched off here");
            }
            return line;
        }
        if (line.components().stream().anyMatch(component -> !components.contains(component.sku()))) {
            throw Refused.value("lines.components.sku", "there is no product of this SKU");
        }
        return line.components().isEmpty() && product.isBundle()
                ? line.with(product.components().stream()
                        .map(component -> new LineComponent(component.sku(), component.quantity()))
                        .toList())
                : line;
    }

    private static Stream<Order> withSubs(Order order) {
        return Stream.concat(Stream.of(order), order.subs().stream());
    }
}
