package org.callwright.core.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callwright.core.order.Purchase.NOON;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.callwright.core.access.Actor;
import org.callwright.core.audit.AuditNotes;
import org.callwright.core.change.Atomically;
import org.callwright.core.change.Outdated;
import org.callwright.core.change.Refused;
import org.callwright.core.change.Register;
import org.callwright.core.customer.Customer;
import org.callwright.core.customer.Customers;
import org.callwright.core.jdbc.TestDatabase;
import org.callwright.core.org.Store;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.page.Sorting;
import org.callwright.core.product.BundleComponent;
import org.callwright.core.product.Products;
import org.callwright.core.product.Sku;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoredOrdersTest {
    private static final Actor WHO = Actor.SYSTEM;

    private final AuditNotes audit = new AuditNotes();
    private Orders orders;
    private Shipments shipments;
    private OrderCommands commands;
    private long buyer;

    @BeforeEach
    void emptyTables() {
        TestDatabase db = TestDatabase.shared();
        orders = db.bean(Orders.class);
        shipments = db.bean(Shipments.class);
        buyer = db.bean(Customers.class).save(new Customer(0, "C7", "李娜", List.of(), null, null, ""));
        Products products = db.bean(Products.class);
        products.put(List.of(Purchase.product("KETTLE"), Purchase.product("CUP")));
        products.put(List.of(Purchase.product(
                "TEA-SET", new BundleComponent(new Sku("KETTLE"), 1), new BundleComponent(new Sku("CUP"), 6))));
        commands = new OrderCommands(
                orders,
                shipments,
                products,
                db.bean(Customers.class),
                db.register(Store.class),
                new OrderRules(OrderFeatures.ALL),
                audit,
                db.bean(Atomically.class));
    }

    @Test
    void an_order_with_sub_orders_bundles_and_promotions_comes_back_whole() {
        Order stored = commands.create(WHO, tree("M1").order());

        Order found = orders.byId(stored.id()).orElseThrow();
        assertThat(found).isEqualTo(stored);
        assertThat(found.subs()).extracting(sub -> sub.number().number()).containsExactly("M1-1", "M1-2");
        assertThat(found.subs()).extracting(Order::parent).containsOnly(stored.id());
        assertThat(found.subs().getFirst().lines().getFirst().components())
                .containsExactly(new LineComponent(new Sku("CUP"), 6), new LineComponent(new Sku("KETTLE"), 1));
        assertThat(found.promotions()).hasSize(1);
        assertThat(orders.byId(found.subs().getLast().id()))
                .get()
                .extracting(Order::parent)
                .isEqualTo(stored.id());
        assertThat(orders.byNumber(new OrderNumber("SHOP", "M1"))).contains(found);
        assertThat(orders.idsByNumber(List.of(new OrderNumber("SHOP", "M1"), new OrderNumber("SHOP", "NONE"))))
                .isEqualTo(Map.of(new OrderNumber("SHOP", "M1"), stored.id()));
        assertThat(audit.notes()).containsExactly("system order.created order");
    }

    @Test
    void an_unknown_customer_is_refused() {
        assertThatThrownBy(() -> commands.create(
                        WHO, Purchase.of("M1").line("CUP", 1, "10").customer(-1).order()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("customer"));
    }

    @Test
    void an_unknown_store_is_refused_and_one_that_was_given_up_stays_where_it_is() {
        Register<Store> stores = TestDatabase.shared().register(Store.class);
        Purchase purchase = Purchase.of("M1").line("CUP", 1, "10").store("south");
        assertThatThrownBy(() -> commands.create(WHO, purchase.order()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("store"));

        emptyTables();
        stores.add(WHO, new Store("south", "South", "上海"));
        Order stored = commands.create(WHO, purchase.order());
        stores.remove(WHO, "south", 0);

        assertThat(commands.replace(WHO, purchase.as(stored).order()).store()).isEqualTo("south");
    }

    @Test
    void a_number_is_taken_once_even_by_a_sub_order_and_nothing_half_is_left() {
        commands.create(WHO, tree("M1").order());

        assertThatThrownBy(() -> commands.create(
                        WHO,
                        Purchase.of("M2")
                                .sub(Purchase.of("M2-1").line("CUP", 1, "10"))
                                .sub(Purchase.of("M1-1").line("CUP", 1, "10"))
                                .order()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("number"));
        assertThat(orders.byNumber(new OrderNumber("SHOP", "M2"))).isEmpty();
        assertThat(orders.list(OrderFilter.ALL, PageRequest.first(10)).items()).hasSize(3);
    }

    @Test
    void of_two_changes_that_meet_the_second_fails() {
        Order first =
                commands.create(WHO, Purchase.of("M1").line("CUP", 1, "10").order());

        Order second = commands.replace(
                WHO, Purchase.of("M1").line("CUP", 2, "10").as(first).order());

        assertThat(second.version()).isEqualTo(first.version() + 1);
        assertThat(second.lines().getFirst().quantity()).isEqualTo(2);
        assertThatThrownBy(() -> commands.replace(
                        WHO, Purchase.of("M1").line("CUP", 3, "10").as(first).order()))
                .isInstanceOf(Outdated.class);
        assertThatThrownBy(() -> commands.mark(WHO, first.id(), first.version(), OrderStatus.SHIPPED, null))
                .isInstanceOf(Outdated.class);
    }

    @Test
    void a_sub_order_that_its_main_order_no_longer_has_is_gone() {
        Order first = commands.create(WHO, tree("M1").order());

        commands.replace(
                WHO,
                Purchase.of("M1")
                        .sub(Purchase.of("M1-1").line("CUP", 1, "10"))
                        .as(first)
                        .order());

        assertThat(orders.byNumber(new OrderNumber("SHOP", "M1-2"))).isEmpty();
        assertThat(orders.sold(new Sku("CUP"))).isEqualTo(1);
        assertThat(orders.sold(new Sku("KETTLE"))).isZero();
    }

    @Test
    void a_sub_order_is_changed_with_its_main_order_only_but_its_status_by_itself() {
        Order sub = commands.create(WHO, tree("M1").order()).subs().getFirst();

        assertThatThrownBy(() -> commands.replace(
                        WHO, Purchase.of("M1-1").line("CUP", 1, "10").as(sub).order()))
                .hasMessageContaining("main order");
        assertThatThrownBy(() -> commands.remove(WHO, sub.id(), sub.version())).hasMessageContaining("main order");
        commands.mark(WHO, sub.id(), sub.version(), OrderStatus.SHIPPED, null);
        assertThat(orders.byId(sub.id())).get().extracting(Order::status).isEqualTo(OrderStatus.SHIPPED);
    }

    @Test
    void a_payment_before_the_order_is_refused_and_the_order_stays_readable() {
        Order order = commands.create(
                WHO, Purchase.of("M1").line("CUP", 1, "10").unpaid().order());

        assertThatThrownBy(
                        () -> commands.mark(WHO, order.id(), order.version(), OrderStatus.PAID, NOON.minusSeconds(1)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("paidAt"));
        assertThat(orders.byId(order.id())).contains(order);
    }

    @Test
    void a_removed_order_is_found_nowhere_with_its_sub_orders() {
        Order order = commands.create(WHO, tree("M1").order());

        commands.remove(WHO, order.id(), order.version());

        assertThat(orders.list(OrderFilter.ALL, PageRequest.first(10)).items()).isEmpty();
        assertThat(numbers(OrderFilter.ALL, filter -> sku("CUP"))).isEmpty();
        assertThat(orders.sold(new Sku("CUP"))).isZero();
    }

    @Test
    void orders_are_listed_by_marks_platform_customer_sku_and_shipment() {
        orders.put(List.of(
                Purchase.of("A").line("CUP", 1, "10").customer(buyer).order(),
                Purchase.of("B")
                        .line("KETTLE", 1, "10")
                        .member("M1", 5, 0)
                        .placedAt(NOON.plusSeconds(10))
                        .order(),
                Purchase.of("C")
                        .line("KETTLE", 2, "10")
                        .line("KETTLE", 1, "5")
                        .promotion("P", "SPRING", "0")
                        .promotion("Q", "SPRING", "0")
                        .placedAt(NOON.plusSeconds(20))
                        .status(OrderStatus.CANCELLED)
                        .order()));
        long b = orders.byNumber(new OrderNumber("SHOP", "B")).orElseThrow().id();
        commands.create(WHO, shipment(b, "SF1", ShipmentState.SHIPPED));
        commands.create(WHO, shipment(b, "SF2", ShipmentState.SHIPPED));

        assertThat(numbers(OrderFilter.ALL, filter -> filter)).containsExactly("C", "B", "A");
        assertThat(numbers(OrderFilter.of(buyer), filter -> filter)).containsExactly("A");
        assertThat(numbers(OrderFilter.ALL, filter -> marks(true, null, null, null)))
                .containsExactly("B");
        assertThat(numbers(OrderFilter.ALL, filter -> marks(null, true, null, null)))
                .containsExactly("B");
        assertThat(numbers(OrderFilter.ALL, filter -> marks(null, null, true, null)))
                .containsExactly("C");
        assertThat(numbers(OrderFilter.ALL, filter -> marks(false, false, false, null)))
                .containsExactly("A");
        assertThat(numbers(OrderFilter.ALL, filter -> marks(null, null, null, OrderStatus.CANCELLED)))
                .containsExactly("C");
        assertThat(numbers(OrderFilter.ALL, filter -> sku("KETTLE"))).containsExactly("C", "B");
        assertThat(numbers(OrderFilter.ALL, filter -> shipped(null, ShipmentState.SHIPPED)))
                .containsExactly("B");
        assertThat(numbers(OrderFilter.ALL, filter -> shipped("CUP", ShipmentState.SHIPPED)))
                .isEmpty();
        assertThat(numbers(OrderFilter.ALL, filter -> ofSpring(null, null))).containsExactly("C");
        assertThat(numbers(OrderFilter.ALL, filter -> ofSpring("KETTLE", null))).containsExactly("C");
        assertThat(numbers(OrderFilter.ALL, filter -> ofSpring("CUP", null))).isEmpty();
        assertThat(numbers(OrderFilter.ALL, filter -> ofSpring(null, ShipmentState.SHIPPED)))
                .isEmpty();
        assertThat(orders.sold(new Sku("KETTLE"))).isEqualTo(1);
    }

    private static OrderFilter ofSpring(@Nullable String sku, @Nullable ShipmentState state) {
        return new OrderFilter(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                sku == null ? null : new Sku(sku),
                state,
                null,
                "SPRING");
    }

    @Test
    void a_shipment_of_a_removed_order_is_not_listed() {
        Order order =
                commands.create(WHO, Purchase.of("M1").line("CUP", 1, "10").order());
        commands.create(WHO, shipment(order.id(), "SF1", ShipmentState.SHIPPED));
        assertThat(shipments.list(ShipmentFilter.ALL, PageRequest.first(10)).items())
                .hasSize(1);

        commands.remove(WHO, order.id(), order.version());

        assertThat(shipments.list(ShipmentFilter.ALL, PageRequest.first(10)).items())
                .isEmpty();
    }

    @Test
    void pages_follow_on_each_other_though_times_are_equal() {
        List<Order> many = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            many.add(Purchase.of("M" + i)
                    .line("CUP", 1, "10")
                    .placedAt(NOON.plusSeconds(i / 3))
                    .order());
        }
        orders.put(many);

        List<String> seen = new ArrayList<>();
        Page<Order> page = orders.list(sku("CUP"), PageRequest.first(3));
        while (page.next().isPresent()) {
            page.items().forEach(order -> seen.add(order.number().number()));
            page = orders.list(sku("CUP"), PageRequest.after(page.next().get(), 3));
        }
        page.items().forEach(order -> seen.add(order.number().number()));

        assertThat(seen).containsExactly("M6", "M5", "M4", "M3", "M2", "M1", "M0");
    }

    @Test
    void the_oldest_come_first_when_that_is_asked_for_and_an_order_that_there_is_not_is_refused() {
        orders.put(List.of(
                Purchase.of("A").line("CUP", 1, "10").order(),
                Purchase.of("B")
                        .line("CUP", 1, "10")
                        .placedAt(NOON.plusSeconds(1))
                        .order()));
        PageRequest oldest = PageRequest.first(1).sortedBy(Sorting.parse("placedAt"));

        Page<Order> first = orders.list(OrderFilter.ALL, oldest);
        Page<Order> second = orders.list(
                OrderFilter.ALL,
                PageRequest.after(first.next().orElseThrow(), 1).sortedBy(Sorting.parse("placedAt")));

        assertThat(List.of(first.items().getFirst(), second.items().getFirst()))
                .extracting(order -> order.number().number())
                .containsExactly("A", "B");
        assertThatThrownBy(() -> orders.list(OrderFilter.ALL, oldest.sortedBy(Sorting.parse("-colour"))))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.legal()).containsExactly("placedAt", "paid", "status"));
    }

    @Test
    void what_is_put_again_is_replaced_and_its_shipments_follow_it() {
        orders.put(List.of(tree("M1").order()));
        long id = orders.byNumber(new OrderNumber("SHOP", "M1")).orElseThrow().id();
        commands.create(WHO, shipment(id, "SF1", ShipmentState.SHIPPED));

        orders.put(List.of(Purchase.of("M1")
                .line("CUP", 1, "10")
                .placedAt(NOON.plusSeconds(5))
                .order()));

        Order again = orders.byNumber(new OrderNumber("SHOP", "M1")).orElseThrow();
        assertThat(again.id()).isEqualTo(id);
        assertThat(again.subs()).isEmpty();
        assertThat(numbers(OrderFilter.ALL, filter -> shipped(null, ShipmentState.SHIPPED)))
                .containsExactly("M1");
        assertThat(shipments.ofOrders(List.of(id)).get(id)).hasSize(1);
    }

    @Test
    void a_shipment_is_changed_once_and_its_tracking_number_is_taken_once() {
        Order order =
                commands.create(WHO, Purchase.of("M1").line("CUP", 1, "10").order());
        Shipment first = commands.create(WHO, shipment(order.id(), "SF1", ShipmentState.PREPARING));

        Shipment moved = new Shipment(
                first.id(),
                order.id(),
                "SF",
                "SF1",
                ShipmentState.DELIVERED,
                NOON,
                NOON.plusSeconds(9),
                first.version());
        assertThat(commands.replace(WHO, moved).deliveredAt()).isEqualTo(NOON.plusSeconds(9));
        assertThatThrownBy(() -> commands.replace(WHO, moved)).isInstanceOf(Outdated.class);
        assertThatThrownBy(() -> commands.create(WHO, shipment(order.id(), "SF1", ShipmentState.PREPARING)))
                .hasMessageContaining("taken");
        assertThatThrownBy(() -> commands.create(WHO, shipment(-1, "SF2", ShipmentState.PREPARING)))
                .hasMessageContaining("no such order");
        assertThat(shipments
                        .list(new ShipmentFilter(ShipmentState.DELIVERED, null, null, null), PageRequest.first(5))
                        .items())
                .hasSize(1);
    }

    private List<String> numbers(OrderFilter from, UnaryOperator<OrderFilter> with) {
        return orders.list(with.apply(from), PageRequest.first(10)).items().stream()
                .map(order -> order.number().number())
                .toList();
    }

    private static OrderFilter sku(String sku) {
        return new OrderFilter(null, null, null, null, null, null, null, null, null, null, new Sku(sku), null, null);
    }

    private static OrderFilter shipped(@Nullable String sku, ShipmentState state) {
        return new OrderFilter(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                sku == null ? null : new Sku(sku),
                state,
                null);
    }

    private static OrderFilter marks(
            @Nullable Boolean member,
            @Nullable Boolean points,
            @Nullable Boolean campaign,
            @Nullable OrderStatus status) {
        return new OrderFilter(null, null, null, null, null, null, status, member, points, campaign, null, null, null);
    }

    private static Shipment shipment(long order, String tracking, ShipmentState state) {
        return new Shipment(0, order, "SF", tracking, state, null, null, 0);
    }

    /** 2 tea sets in one parcel and three cups in the other. */
    private static Purchase tree(String number) {
        return Purchase.of(number)
                .sub(Purchase.of(number + "-1").line("TEA-SET", 2, "99.00").discount("9.00"))
                .sub(Purchase.of(number + "-2").line("CUP", 3, "10.00").freight("6.00"))
                .discount("9.00")
                .freight("6.00")
                .promotion("SPRING", "SPRING-26", "9.00");
    }
}
