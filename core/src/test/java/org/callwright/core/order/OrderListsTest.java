package org.callwright.core.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.core.order.Purchase.NOON;

import io.micronaut.context.ApplicationContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callwright.core.jdbc.TestDatabase;
import org.callwright.core.page.PageRequest;
import org.callwright.core.page.Pages;
import org.callwright.core.privacy.TestSealing;
import org.callwright.core.product.Products;
import org.callwright.core.product.Sku;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In which orders orders are listed, and which where sub-orders are switched off. */
class OrderListsTest {
    private TestDatabase db;
    private Orders orders;

    @BeforeEach
    void emptyTables() {
        db = TestDatabase.shared();
        orders = db.bean(Orders.class);
        db.bean(Products.class).put(List.of(Purchase.product("KETTLE"), Purchase.product("CUP")));
    }

    @Test
    void orders_are_listed_by_what_was_paid_and_by_how_far_they_have_come() {
        OrderStatus[] statuses = OrderStatus.values();
        for (int i = 0; i < 8; i++) {
            orders.put(List.of(Purchase.of("O" + i)
                    .line("CUP", 1, String.valueOf(10 + i / 2))
                    .status(statuses[(i * 5) % statuses.length])
                    .placedAt(NOON.plusSeconds(i % 3))
                    .order()));
        }

        assertThat(listed("paid")).containsExactly("O0", "O1", "O2", "O3", "O4", "O5", "O6", "O7");
        assertThat(listed("-paid")).containsExactly("O7", "O6", "O5", "O4", "O3", "O2", "O1", "O0");
        assertThat(Pages.through(page -> orders.list(OrderFilter.ALL, page), "status", 3))
                .extracting(Order::status)
                .isSorted()
                .hasSize(8);
        assertThat(Pages.through(page -> orders.list(sku("CUP"), page), "-status", 3))
                .hasSize(8)
                .doesNotHaveDuplicates()
                .extracting(Order::status)
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    private List<String> listed(String sort) {
        return numbers(Pages.through(page -> orders.list(OrderFilter.ALL, page), sort, 3));
    }

    @Test
    void where_sub_orders_are_switched_off_main_orders_are_found_once_by_what_any_of_their_parts_has() {
        orders.put(List.of(
                Purchase.of("M")
                        .sub(Purchase.of("M-1").line("CUP", 1, "10").promotion("P", "SPRING", "0"))
                        .sub(Purchase.of("M-2").line("CUP", 2, "10"))
                        .sub(Purchase.of("M-3").line("KETTLE", 1, "10"))
                        .promotion("Q", "SPRING", "0")
                        .order(),
                Purchase.of("A")
                        .line("CUP", 1, "10")
                        .placedAt(NOON.plusSeconds(1))
                        .order()));
        for (String part : List.of("M", "M-1", "M-3")) {
            long id =
                    orders.byNumber(new OrderNumber("SHOP", part)).orElseThrow().id();
            db.bean(Shipments.class)
                    .insert(new Shipment(0, id, "SF", "SF" + part, ShipmentState.SHIPPED, null, null, 0));
        }
        Map<String, Object> properties = new HashMap<>(TestSealing.PROPERTIES);
        properties.put("callwright.orders.sub-orders", false);

        try (ApplicationContext context = db.context(properties)) {
            Orders folded = context.getBean(Orders.class);

            assertThat(found(folded, OrderFilter.ALL)).containsExactly("A", "M");
            assertThat(found(folded, sku("CUP"))).containsExactly("A", "M");
            assertThat(found(folded, sku("KETTLE"))).containsExactly("M");
            assertThat(found(folded, filter(null, null, ShipmentState.SHIPPED, null)))
                    .containsExactly("M");
            assertThat(found(folded, filter(null, null, null, "SPRING"))).containsExactly("M");
            assertThat(found(folded, filter(null, new Sku("KETTLE"), ShipmentState.SHIPPED, "SPRING")))
                    .as("each of another part")
                    .containsExactly("M");
            assertThat(found(folded, filter(null, new Sku("KETTLE"), ShipmentState.LOST, null)))
                    .isEmpty();
            assertThat(found(folded, OrderFilter.numbered("M-2"))).containsExactly("M");
            assertThat(numbers(Pages.through(page -> folded.list(sku("CUP"), page), "paid", 1)))
                    .containsExactly("A", "M");
        }
        assertThat(found(orders, sku("CUP"))).as("switched on").containsExactly("A", "M-2", "M-1");
    }

    private static List<String> found(Orders orders, OrderFilter filter) {
        return numbers(Pages.through(page -> orders.list(filter, page), "-placedAt", 1));
    }

    private static List<String> numbers(List<Order> orders) {
        return orders.stream().map(order -> order.number().number()).toList();
    }

    private static OrderFilter sku(String sku) {
        return filter(null, new Sku(sku), null, null);
    }

    private static OrderFilter filter(
            @Nullable Boolean main, @Nullable Sku sku, @Nullable ShipmentState shipment, @Nullable String campaign) {
        return new OrderFilter(
                null, null, null, null, null, null, null, null, null, null, sku, shipment, main, campaign);
    }

    @Test
    void a_sub_order_that_is_gone_finds_its_main_order_no_more() {
        orders.put(List.of(Purchase.of("M")
                .sub(Purchase.of("M-1").line("CUP", 1, "10"))
                .sub(Purchase.of("M-2").line("KETTLE", 1, "10"))
                .order()));
        orders.put(List.of(
                Purchase.of("M").sub(Purchase.of("M-1").line("CUP", 1, "10")).order()));
        Map<String, Object> properties = new HashMap<>(TestSealing.PROPERTIES);
        properties.put("callwright.orders.sub-orders", false);

        try (ApplicationContext context = db.context(properties)) {
            Orders folded = context.getBean(Orders.class);

            assertThat(found(folded, sku("KETTLE"))).isEmpty();
            assertThat(found(folded, OrderFilter.numbered("M-2"))).isEmpty();
            assertThat(folded.list(sku("CUP"), PageRequest.first(5)).items()).hasSize(1);
        }
    }

    @Test
    void a_main_order_is_found_by_a_part_of_the_time_asked_for_though_another_part_came_later() {
        orders.put(List.of(Purchase.of("M")
                .sub(Purchase.of("M-1").line("CUP", 1, "10").promotion("P", "SPRING", "0"))
                .sub(Purchase.of("M-2")
                        .line("CUP", 2, "10")
                        .promotion("P", "SPRING", "0")
                        .placedAt(NOON.plusSeconds(60)))
                .order()));
        Map<String, Object> properties = new HashMap<>(TestSealing.PROPERTIES);
        properties.put("callwright.orders.sub-orders", false);

        try (ApplicationContext context = db.context(properties)) {
            Orders folded = context.getBean(Orders.class);

            assertThat(found(folded, within(NOON, NOON.plusSeconds(30), new Sku("CUP"), null)))
                    .containsExactly("M");
            assertThat(found(folded, within(null, NOON.plusSeconds(30), null, "SPRING")))
                    .containsExactly("M");
            assertThat(found(folded, within(NOON.plusSeconds(30), null, new Sku("CUP"), null)))
                    .containsExactly("M");
            assertThat(found(folded, within(NOON, NOON.plusSeconds(90), new Sku("CUP"), "SPRING")))
                    .as("once")
                    .containsExactly("M");
            assertThat(found(folded, within(NOON.plusSeconds(61), null, new Sku("CUP"), null)))
                    .isEmpty();
        }
    }

    private static OrderFilter within(
            @Nullable Instant from, @Nullable Instant to, @Nullable Sku sku, @Nullable String campaign) {
        return new OrderFilter(from, to, null, null, null, null, null, null, null, null, sku, null, null, campaign);
    }

    @Test
    void a_campaign_is_known_from_its_first_order_to_its_last() {
        orders.put(List.of(
                Purchase.of("A")
                        .line("CUP", 1, "10")
                        .promotion("P", "SPRING", "0")
                        .promotion("Q", null, "0")
                        .order(),
                Purchase.of("B")
                        .line("CUP", 1, "10")
                        .promotion("P", "SPRING", "0")
                        .promotion("R", "春节", "0")
                        .placedAt(NOON.plusSeconds(9))
                        .order()));

        assertThat(db.bean(Campaigns.class).all())
                .containsExactlyInAnyOrder(
                        new Campaign("SPRING", NOON, NOON.plusSeconds(9)),
                        new Campaign("春节", NOON.plusSeconds(9), NOON.plusSeconds(9)));
    }
}
