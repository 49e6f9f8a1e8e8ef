package org.callwright.core.intake;

import java.util.Collection;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callwright.core.change.Register;
import org.callwright.core.customer.Customers;
import org.callwright.core.money.Money;
import org.callwright.core.order.KnownParts;
import org.callwright.core.order.LineComponent;
import org.callwright.core.order.Loyalty;
import org.callwright.core.order.Order;
import org.callwright.core.order.OrderLine;
import org.callwright.core.order.OrderNumber;
import org.callwright.core.order.OrderPromotion;
import org.callwright.core.order.OrderRules;
import org.callwright.core.order.OrderStatus;
import org.callwright.core.order.Orders;
import org.callwright.core.order.Totals;
import org.callwright.core.order.UntoldPromotions;
import org.callwright.core.org.Store;
import org.callwright.core.product.Products;
import org.callwright.core.product.Sku;
import org.jspecify.annotations.Nullable;

final class OrderTaker implements RowTaker<OrderTaker.Known> {
    /**
     * @param customer the business's number of who bought it
     * @param untold what it does not say
     */
    record Known(Order order, @Nullable String customer, UntoldPromotions untold) {}

    private final Orders orders;
    private final Products products;
    private final Customers customers;
    private final Register<Store> stores;
    private final OrderRules rules;
    private final Times times;

    OrderTaker(
            Orders orders,
            Products products,
            Customers customers,
            Register<Store> stores,
            OrderRules rules,
            Times times) {
        this.orders = orders;
        this.products = products;
        this.customers = customers;
        this.stores = stores;
        this.rules = rules;
        this.times = times;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.ORDERS;
    }

    @Override
    public Set<String> columns() {
        return Columns.of(
                "platform",
                "number",
                "parent",
                "customer",
                "store",
                "status",
                "member",
                "pointsSpent",
                "pointsEarned",
                "currency",
                "items",
                "discount",
                "freight",
                "paid",
                "placedAt",
                "paidAt",
                "line",
                "sku",
                "name",
                "quantity",
                "unitPrice",
                "components");
    }

    @Override
    public Known read(Row row) {
        Set<String> columns = new HashSet<>(columns());
        columns.addAll(Set.of("lines", "subs", "promotions"));
        row.check(columns);
        Order order = order(row, row.required("platform"), row.required("currency", Money::currency));
        return new Known(
                order, row.optional("customer", CustomerTaker::number).orElse(null), untold(row, order.number()));
    }

    private static UntoldPromotions untold(Row row, OrderNumber main) {
        return new UntoldPromotions(withSubs(row).stream()
                .filter(part -> !part.mentions("promotions"))
                .map(part -> new OrderNumber(main.platform(), part.required("number")))
                .collect(Collectors.toSet()));
    }

    private Order order(Row row, String platform, Currency currency) {
        List<OrderLine> lines = lines(row, currency);
        List<Order> subs = row.parts("subs").stream()
                .map(sub -> order(sub, platform, currency))
                .toList();
        return row.make(() -> new Order(
                0,
                row.required("number", number -> new OrderNumber(platform, number)),
                null,
                null,
                row.text("store").orElse(null),
                row.constant("status", OrderStatus.class),
                new Loyalty(row.text("member").orElse(null), row.whole("pointsSpent", 0), row.whole("pointsEarned", 0)),
                totals(row, currency, lines, subs),
                row.required("placedAt", times::read),
                row.optional("paidAt", times::read).orElse(null),
                lines,
                promotions(row, currency),
                subs,
                0));
    }

    private static Totals totals(Row row, Currency currency, List<OrderLine> lines, List<Order> subs) {
        Money sum = subs.isEmpty()
                ? Money.sum(lines.stream().map(OrderLine::total).toList(), currency)
                : Totals.sum(subs.stream().map(Order::totals).toList(), currency)
                        .items();
        return new Totals(
                amount(row, "items", currency, sum),
                amount(row, "discount", currency, Money.zero(currency)),
                amount(row, "freight", currency, Money.zero(currency)),
                row.required("paid", text -> Money.of(text, currency)));
    }

    private static Money amount(Row row, String column, Currency currency, Money otherwise) {
        return row.optional(column, text -> Money.of(text, currency)).orElse(otherwise);
    }

    private static List<OrderLine> lines(Row row, Currency currency) {
        List<Row> parts = row.parts("lines");
        return IntStream.range(0, parts.size())
                .mapToObj(i -> line(parts.get(i), i + 1, currency))
                .toList();
    }

    private static OrderLine line(Row row, int place, Currency currency) {
        return row.make(() -> new OrderLine(
                row.whole("line", place),
                row.required("sku", Sku::new),
                row.text("name").orElse(""),
                row.whole("quantity"),
                row.required("unitPrice", text -> Money.of(text, currency)),
                row.list("components", OrderTaker::component)));
    }

    private static LineComponent component(String text) {
        int star = text.lastIndexOf('*');
        return star < 0
                ? new LineComponent(new Sku(text), 1)
                : new LineComponent(
                        new Sku(text.substring(0, star).strip()),
                        Integer.parseInt(text.substring(star + 1).strip()));
    }

    private static List<OrderPromotion> promotions(Row row, Currency currency) {
        return row.parts("promotions").stream()
                .map(part -> PromotionTaker.promotion(part, currency))
                .toList();
    }

    @Override
    public Set<?> keys(Known known) {
        return Stream.concat(Stream.of(known.order()), known.order().subs().stream())
                .map(Order::number)
                .collect(Collectors.toSet());
    }

    @Override
    public void write(Batch<Known> batch, String account) {
        Map<String, Long> buyers = customers.idsByNumber(batch.items().stream()
                .flatMap(known -> Stream.ofNullable(known.customer()))
                .collect(Collectors.toSet()));
        Map<OrderNumber, Order> stored = stored(batch.items());
        KnownParts there = there(batch.items());
        for (Batch.Entry<Known> entry : batch.entries()) {
            try {
                requireKnown(entry, buyers, there, stored);
            } catch (RowRejected e) {
                batch.reject(entry, e);
            }
        }
        batch.store(known -> orders.put(
                known.stream().map(one -> admitted(one, buyers, there, stored)).toList()));
    }

    private KnownParts there(Collection<Known> batch) {
        Set<Sku> skus = batch.stream()
                .flatMap(known -> OrderRules.skus(known.order()).stream())
                .collect(Collectors.toSet());
        Set<String> shops = batch.stream()
                .flatMap(known -> OrderRules.stores(known.order()).stream())
                .collect(Collectors.toSet());
        shops.removeIf(shop -> stores.byId(shop).isEmpty());
        return new KnownParts(products.bySkus(skus), shops);
    }

    private Map<OrderNumber, Order> stored(Collection<Known> batch) {
        Collection<Long> ids = orders.idsByNumber(
                        batch.stream().map(known -> known.order().number()).collect(Collectors.toSet()))
                .values();
        return orders.byIds(List.copyOf(ids)).stream().collect(Collectors.toMap(Order::number, order -> order));
    }

    private void requireKnown(
            Batch.Entry<Known> entry, Map<String, Long> buyers, KnownParts there, Map<OrderNumber, Order> stored) {
        String customer = entry.item().customer();
        if (customer != null && !buyers.containsKey(customer)) {
            throw entry.row().rejected("customer", "there is no customer of this number");
        }
        for (Row part : withSubs(entry.row())) {
            for (Row line : part.parts("lines")) {
                line.required("sku", text -> there.products().containsKey(new Sku(text)) ? text : unknownSku());
            }
        }
        entry.row().make(() -> admitted(entry.item(), buyers, there, stored));
    }

    private static String unknownSku() {
        throw new IllegalArgumentException("there is no product of this SKU");
    }

    private static List<Row> withSubs(Row row) {
        return Stream.concat(Stream.of(row), row.parts("subs").stream()).toList();
    }

    private Order admitted(Known known, Map<String, Long> buyers, KnownParts there, Map<OrderNumber, Order> stored) {
        Order given = known.order();
        Order before = stored.get(given.number());
        Order order = known.untold()
                .kept(rules.unseen(rules.admit(rules.keeping(given, before), there, before), before), before);
        Long buyer = known.customer() == null ? null : buyers.get(known.customer());
        return buyer == null ? order : order.boughtBy(buyer);
    }
}
