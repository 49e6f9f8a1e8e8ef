package org.callwright.core.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callwright.core.order.OrderStage.WHO;
import static org.callwright.core.order.OrderStage.shipment;
import static org.callwright.core.order.OrderStage.shipped;
import static org.callwright.core.order.OrderStage.sku;
import static org.callwright.core.order.Purchase.NOON;

import java.util.ArrayList;
import java.util.List;
import org.callwright.core.change.Refused;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.page.Sorting;
import org.callwright.core.product.Sku;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrdersListedTest {
    private OrderStage stage;
    private Orders orders;
    private OrderCommands commands;

    @BeforeEach
    void open() {
        stage = new OrderStage();
        orders = stage.orders;
        commands = stage.commands;
    }

    @Test
    void orders_are_listed_by_marks_platform_customer_sku_and_shipment() {
        orders.put(List.of(
                Purchase.of("A").line("CUP", 1, "10").customer(stage.buyer).order(),
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

        assertThat(stage.numbers(OrderFilter.ALL, filter -> filter)).containsExactly("C", "B", "A");
        assertThat(stage.numbers(OrderFilter.of(stage.buyer), filter -> filter)).containsExactly("A");
        assertThat(stage.numbers(OrderFilter.ALL, filter -> marks(true, null, null, null)))
                .containsExactly("B");
        assertThat(stage.numbers(OrderFilter.ALL, filter -> marks(null, true, null, null)))
                .containsExactly("B");
        assertThat(stage.numbers(OrderFilter.ALL, filter -> marks(null, null, true, null)))
                .containsExactly("C");
        assertThat(stage.numbers(OrderFilter.ALL, filter -> marks(false, false, false, null)))
                .containsExactly("A");
        assertThat(stage.numbers(OrderFilter.ALL, filter -> marks(null, null, null, OrderStatus.CANCELLED)))
                .containsExactly("C");
        assertThat(stage.numbers(OrderFilter.ALL, filter -> sku("KETTLE"))).containsExactly("C", "B");
        assertThat(stage.numbers(OrderFilter.ALL, filter -> shipped(null, ShipmentState.SHIPPED)))
                .containsExactly("B");
        assertThat(stage.numbers(OrderFilter.ALL, filter -> shipped("CUP", ShipmentState.SHIPPED)))
                .isEmpty();
        assertThat(stage.numbers(OrderFilter.ALL, filter -> ofSpring(null, null)))
                .containsExactly("C");
        assertThat(stage.numbers(OrderFilter.ALL, filter -> ofSpring("KETTLE", null)))
                .containsExactly("C");
        assertThat(stage.numbers(OrderFilter.ALL, filter -> ofSpring("CUP", null)))
                .isEmpty();
        assertThat(stage.numbers(OrderFilter.ALL, filter -> ofSpring(null, ShipmentState.SHIPPED)))
                .isEmpty();
        assertThat(orders.sold(new Sku("KETTLE"))).isEqualTo(1);
    }

    private static OrderFilter ofSpring(@Nullable String sku, @Nullable ShipmentState state) {
        return OrderStage.wanted(sku, state, "SPRING");
    }

    private static OrderFilter marks(
            @Nullable Boolean member,
            @Nullable Boolean points,
            @Nullable Boolean campaign,
            @Nullable OrderStatus status) {
        return new OrderFilter(null, null, null, null, null, null, status, member, points, campaign, null, null, null);
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
}
