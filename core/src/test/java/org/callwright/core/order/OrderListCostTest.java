package org.callwright.core.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.callwright.core.change.Refused;
import org.callwright.core.customer.Customer;
import org.callwright.core.customer.Customers;
import org.callwright.core.jdbc.ListCost;
import org.callwright.core.jdbc.TestDatabase;
import org.callwright.core.page.PageRequest;
import org.callwright.core.page.Sorting;
import org.callwright.core.product.Sku;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists of orders: what a page reads. */
class OrderListCostTest {
    /** An order is its row, its lines, components and promotions, and its sub-orders, each looked up. */
    private static final int ORDER_ROWS = 12;

    private static final Instant EARLY = Instant.ofEpochMilli(1_000);
    private static final Instant LATE = Instant.ofEpochMilli(4_000);

    private TestDatabase db;
    private ListCost cost;

    @BeforeEach
    void fill() {
        db = TestDatabase.shared();
        cost = new ListCost(db);
    }

    @Test
    void a_page_of_orders_reads_hardly_more_than_it_shows() {
        db.run("INSERT INTO customer_order (id, platform, number, customer_id, store_id, status, currency, items_total,"
                + " discount_total, freight, paid_amount, placed_at, member_mark, points_mark, campaign_mark)"
                + " SELECT seq, CONCAT('P', seq % 10), seq, seq % 10, CONCAT('ST', seq % 10), IF(seq % 10 = 3, 'SHIPPED', 'PAID'), 'CNY', seq % 100, 0, 0,"
                + " seq % 100, seq, seq % 10 = 3, seq % 10 = 3, seq % 10 = 3 FROM seq_1_to_5000");
        db.run("INSERT INTO order_sku (sku, placed_at, order_id, quantity)"
                + " SELECT CONCAT('S', seq % 10), seq, seq, 1 FROM seq_1_to_5000");
        db.run("INSERT INTO order_line (order_id, line, sku, name, quantity, unit_price)"
                + " SELECT seq, 1, CONCAT('S', seq % 10), '', 1, seq % 100 FROM seq_1_to_5000");
        db.run("INSERT INTO order_promotion (order_id, code, name, campaign, discount, placed_at)"
                + " SELECT seq, 'P', '', CONCAT('C', seq % 10), 0, seq FROM seq_1_to_5000");
        db.run("INSERT INTO shipment (order_id, placed_at, carrier, tracking, state)"
                + " SELECT seq, seq, 'SF', seq, IF(seq % 10 = 3, 'TROUBLED', 'DELIVERED') FROM seq_1_to_5000");
        db.run("ANALYZE TABLE customer_order, order_sku, order_line, order_promotion, shipment");
        long buyer = db.bean(Customers.class).save(new Customer(0, "C3", "李娜", List.of(), null, null, ""));
        db.run("UPDATE customer_order SET customer_id = " + buyer + " WHERE customer_id = 3");
        Orders orders = db.bean(Orders.class);

        for (OrderFilter filter : List.of(
                OrderFilter.ALL,
                order(EARLY, LATE, null, null, null, null, null),
                order(null, null, buyer, null, null, null, null),
                order(null, null, null, "P3", null, null, null),
                order(null, null, null, null, OrderStatus.SHIPPED, null, null),
                order(null, null, null, null, null, "S3", null),
                order(null, LATE, null, null, null, null, ShipmentState.TROUBLED),
                new OrderFilter(null, null, null, null, null, null, null, true, null, null, null, null, null),
                new OrderFilter(null, null, null, null, null, null, null, null, null, null, null, null, null, "C3"))) {
            cost.assertPagesAreCheap(filter, page -> orders.list(filter, page), ORDER_ROWS);
        }
        for (String sort : List.of("placedAt", "paid", "-paid", "status", "-status")) {
            cost.assertPagesAreCheap(
                    sort, ListCost.sorted(sort, page -> orders.list(OrderFilter.ALL, page)), ORDER_ROWS);
        }
        for (OrderFilter filter : List.of(
                order(null, null, null, "P3", null, null, null),
                order(null, null, null, null, OrderStatus.SHIPPED, null, null),
                new OrderFilter(null, null, null, null, null, "ST3", null, null, null, null, null, null, null),
                new OrderFilter(null, null, null, null, null, null, null, true, null, null, null, null, null),
                new OrderFilter(null, null, null, null, null, null, null, null, true, null, null, null, null),
                new OrderFilter(null, null, null, null, null, null, null, null, null, true, null, null, null))) {
            for (String sort : List.of("paid", "-paid")) {
                cost.assertPagesAreCheap(
                        filter + " by " + sort, ListCost.sorted(sort, page -> orders.list(filter, page)), ORDER_ROWS);
            }
        }
        OrderFilter shipped = order(null, null, null, null, OrderStatus.SHIPPED, null, null);
        cost.assertPagesAreCheap(
                "shipped by status", ListCost.sorted("status", page -> orders.list(shipped, page)), ORDER_ROWS);
        long campaigns = cost.leastOf(
                "Handler_read%",
                () -> assertThat(db.bean(Campaigns.class).all()).hasSize(10));
        assertThat(campaigns).isLessThan(100);
    }

    @Test
    void what_no_key_has_in_the_order_asked_for_is_put_in_order_as_long_as_it_is_not_too_much() {
        db.run("INSERT INTO customer_order (id, platform, number, status, currency, items_total,"
                + " discount_total, freight, paid_amount, placed_at, member_mark, points_mark, campaign_mark)"
                + " SELECT seq, 'P', seq, 'PAID', 'CNY', seq % 100, 0, 0, seq % 100, seq, FALSE, FALSE, FALSE"
                + " FROM seq_1_to_30000");
        db.run("INSERT INTO order_line (order_id, line, sku, name, quantity, unit_price)"
                + " SELECT seq, 1, 'S', '', 1, seq % 100 FROM seq_1_to_30000");
        db.run("ANALYZE TABLE customer_order");
        Orders orders = db.bean(Orders.class);
        PageRequest byPaid = PageRequest.first(ListCost.LIMIT).sortedBy(Sorting.parse("-paid"));

        List<Order> few = orders.list(
                        order(Instant.ofEpochMilli(1), Instant.ofEpochMilli(10_001), null, null, null, null, null),
                        byPaid)
                .items();
        assertThat(few)
                .hasSize(ListCost.LIMIT)
                .allSatisfy(order -> assertThat(order.totals().paid().minor()).isEqualTo(99));

        OrderFilter many = order(Instant.ofEpochMilli(1), null, null, null, null, null, null);
        long read = cost.leastOf(
                "Handler_read%",
                () -> assertThatThrownBy(() -> orders.list(many, byPaid))
                        .isInstanceOfSatisfying(
                                Refused.class,
                                refused -> assertThat(refused.field()).isEqualTo("sort"))
                        .hasMessageContaining("more than 10000 orders"));
        assertThat(read).isLessThan(11_000);
        assertThatThrownBy(() ->
                        orders.list(many, PageRequest.first(ListCost.LIMIT).sortedBy(Sorting.parse("weight"))))
                .hasMessageNotContaining("orders are found");
    }

    private static OrderFilter order(
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Long customer,
            @Nullable String platform,
            @Nullable OrderStatus status,
            @Nullable String sku,
            @Nullable ShipmentState shipment) {
        return new OrderFilter(
                from,
                to,
                customer,
                platform,
                null,
                null,
                status,
                null,
                null,
                null,
                sku == null ? null : new Sku(sku),
                shipment,
                null);
    }
}
