package org.callwright.core.intake;

import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callwright.core.money.Money;
import org.callwright.core.order.Order;
import org.callwright.core.order.OrderNumber;
import org.callwright.core.order.OrderPromotion;
import org.callwright.core.order.OrderRules;
import org.callwright.core.order.Orders;

final class PromotionTaker implements RowTaker<PromotionTaker.Known> {
    record Known(OrderNumber order, OrderPromotion promotion) {}

    private final Orders orders;
    private final OrderRules rules;

    PromotionTaker(Orders orders, OrderRules rules) {
        this.orders = orders;
        this.rules = rules;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.PROMOTIONS;
    }

    @Override
    public Set<String> columns() {
        return Columns.of("platform", "order", "code", "name", "campaign", "currency", "discount");
    }

    @Override
    public Known read(Row row) {
        OrderPromotion promotion = promotion(row, row.required("currency", Money::currency));
        return new Known(
                row.make(() -> new OrderNumber(row.required("platform"), row.required("order"))), row.make(() -> {
                    rules.admit(promotion);
                    return promotion;
                }));
    }

    static OrderPromotion promotion(Row row, Currency currency) {
        return row.make(() -> new OrderPromotion(
                row.required("code"),
                row.text("name").orElse(""),
                row.text("campaign").orElse(null),
                row.required("discount", text -> Money.of(text, currency))));
    }

    @Override
    public Set<?> keys(Known known) {
        return Set.of(known.order() + " " + known.promotion().code());
    }

    @Override
    public void write(Batch<Known> batch, String account) {
        Map<OrderNumber, Long> ids =
                orders.idsByNumber(batch.items().stream().map(Known::order).collect(Collectors.toSet()));
        Map<Long, Long> mains = new LinkedHashMap<>();
        for (Order order : orders.byIds(List.copyOf(ids.values()))) {
            mains.put(order.id(), order.parent() == null ? order.id() : order.parent());
        }
        Function<Known, Long> mainOf = item -> mains.getOrDefault(ids.getOrDefault(item.order(), 0L), 0L);
        Map<Long, Order> known = orders.byIds(mains.values().stream().distinct().toList()).stream()
                .collect(Collectors.toMap(Order::id, Function.identity()));
        Set<Known> changed = new HashSet<>();
        for (Batch.Entry<Known> entry : batch.entries()) {
            try {
                Order main = known.get(mainOf.apply(entry.item()));
                if (main == null) {
                    throw entry.row().rejected("order", "there is no such order");
                }
                Order promoted = entry.row()
                        .make(() -> rules.unseen(
                                main.promoted(entry.item().order(), entry.item().promotion()), main));
                known.put(main.id(), promoted);
                if (!has(main, entry.item())) {
                    changed.add(entry.item());
                }
            } catch (RowRejected e) {
                batch.reject(entry, e);
            }
        }
        batch.store(items -> {
            orders.put(items.stream()
                    .map(mainOf)
                    .distinct()
                    .flatMap(id -> Stream.ofNullable(known.get(id)))
                    .toList());
            return (int) items.stream().filter(changed::contains).count();
        });
    }

    private static boolean has(Order main, Known item) {
        return Stream.concat(Stream.of(main), main.subs().stream())
                .filter(order -> order.number().equals(item.order()))
                .anyMatch(order -> order.promotions().contains(item.promotion()));
    }
}
