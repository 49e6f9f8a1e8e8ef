package org.callwright.core.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.callwright.core.money.Money;
import org.callwright.core.product.BundleComponent;
import org.callwright.core.product.Product;
import org.callwright.core.product.Sku;
import org.jspecify.annotations.Nullable;

/** Makes orders that read as prose: {@code Purchase.of("M1").line("KETTLE", 2, "89.50").discount("9.00")}. */
public final class Purchase {
    public static final Currency CNY = Currency.getInstance("CNY");
    public static final Instant NOON = Instant.parse("2026-03-14T04:00:00Z");

    private final OrderNumber number;
    private final List<OrderLine> lines = new ArrayList<>();
    private final List<OrderPromotion> promotions = new ArrayList<>();
    private final List<Order> subs = new ArrayList<>();
    private Money discount = Money.zero(CNY);
    private Money freight = Money.zero(CNY);
    private Loyalty loyalty = Loyalty.NONE;
    private OrderStatus status = OrderStatus.PAID;
    private @Nullable String store;
    private @Nullable Long customer;
    private Instant placedAt = NOON;
    private boolean paid = true;
    private long id;
    private long version;

    private Purchase(String number) {
        this.number = new OrderNumber("SHOP", number);
    }

    public static Purchase of(String number) {
        return new Purchase(number);
    }

    public static Money cny(String amount) {
        return Money.of(amount, CNY);
    }

    public static Product product(String sku, BundleComponent... components) {
        return new Product(
                new Sku(sku), "Product " + sku, null, null, "", null, null, null, null, List.of(components), 0);
    }

    public Purchase line(String sku, int quantity, String unitPrice) {
        lines.add(new OrderLine(lines.size() + 1, new Sku(sku), "Thing " + sku, quantity, cny(unitPrice), List.of()));
        return this;
    }

    public Purchase bundle(String sku, int quantity, String unitPrice, LineComponent... components) {
        lines.add(new OrderLine(
                lines.size() + 1, new Sku(sku), "Bundle " + sku, quantity, cny(unitPrice), List.of(components)));
        return this;
    }

    public Purchase discount(String amount) {
        discount = cny(amount);
        return this;
    }

    public Purchase freight(String amount) {
        freight = cny(amount);
        return this;
    }

    public Purchase promotion(String code, @Nullable String campaign, String amount) {
        promotions.add(new OrderPromotion(code, "Promotion " + code, campaign, cny(amount)));
        return this;
    }

    public Purchase member(String member, long spent, long earned) {
        loyalty = new Loyalty(member, spent, earned);
        return this;
    }

    public Purchase status(OrderStatus wanted) {
        status = wanted;
        return this;
    }

    public Purchase customer(long who) {
        customer = who;
        return this;
    }

    public Purchase store(String id) {
        store = id;
        return this;
    }

    public Purchase placedAt(Instant at) {
        placedAt = at;
        return this;
    }

    public Purchase unpaid() {
        paid = false;
        return this;
    }

    public Purchase sub(Purchase part) {
        subs.add(part.order());
        return this;
    }

    /** As the stored one that it replaces. */
    public Purchase as(Order stored) {
        id = stored.id();
        version = stored.version();
        return this;
    }

    public Order order() {
        Money items = subs.isEmpty()
                ? Money.sum(lines.stream().map(OrderLine::total).toList(), CNY)
                : Totals.sum(subs.stream().map(Order::totals).toList(), CNY).items();
        return order(Totals.of(items, discount, freight));
    }

    public Order order(Totals totals) {
        return new Order(
                id,
                number,
                null,
                customer,
                store,
                status,
                loyalty,
                totals,
                placedAt,
                paid ? placedAt.plusSeconds(60) : null,
                lines,
                promotions,
                subs,
                version);
    }
}
