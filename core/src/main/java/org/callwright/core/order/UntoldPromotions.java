package org.callwright.core.order;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.callwright.core.change.Refused;
import org.callwright.core.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Orders that come without a word on promotions: theirs come by themselves, and stay. Immutable.
 *
 * @param of main orders and sub-orders
 */
public record UntoldPromotions(Set<OrderNumber> of) {
    public UntoldPromotions {
        of = Set.copyOf(of);
    }

    /**
     * The order with those that are stored with it.
     *
     * @param stored the order as it is, if it is there
     * @throws Refused when they explain more than it takes off now
     */
    public Order kept(Order order, @Nullable Order stored) {
        if (stored == null) {
            return order;
        }
        Map<OrderNumber, Order> subs = stored.subs().stream().collect(Collectors.toMap(Order::number, sub -> sub));
        return own(order, stored)
                .with(
                        order.lines(),
                        order.subs().stream()
                                .map(sub -> kept(sub, subs.get(sub.number())))
                                .toList());
    }

    private Order own(Order order, Order stored) {
        if (!of.contains(order.number()) || stored.promotions().isEmpty()) {
            return order;
        }
        List<Money> amounts =
                stored.promotions().stream().map(OrderPromotion::discount).toList();
        if (!order.totals().currency().equals(stored.totals().currency())) {
            throw Refused.value("currency", "the promotions that are stored with it have another one");
        }
        Money explained = Money.sum(amounts, stored.totals().currency());
        Money discount = order.totals().discount();
        if (explained.compareTo(discount) > 0) {
            throw Refused.value(
                    "discount",
                    "the promotions that are stored with it take off " + explained + ", more than " + discount);
        }
        return order.with(stored.promotions());
    }
}
