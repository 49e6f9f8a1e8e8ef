package org.callwright.core.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.callwright.core.access.Actor;
import org.callwright.core.change.Refused;
import org.callwright.core.jdbc.TestDatabase;
import org.callwright.core.order.Order;
import org.callwright.core.order.OrderNumber;
import org.callwright.core.order.Orders;
import org.callwright.core.order.Purchase;
import org.callwright.core.order.Shipment;
import org.callwright.core.order.ShipmentFilter;
import org.callwright.core.order.ShipmentState;
import org.callwright.core.order.Shipments;
import org.callwright.core.order.ToldLines;
import org.callwright.core.order.ToldLines.Place;
import org.callwright.core.page.PageRequest;
import org.callwright.core.privacy.TestSealing;
import org.callwright.core.product.Products;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Returns and parcels where nobody knows of sub-orders: all that is known is the main order and how its lines are counted. */
class FoldedReturnsTest {
    private static final PageRequest FIRST = PageRequest.first(10);

    private TestDatabase db;
    private ApplicationContext folded;
    private Order main;

    @BeforeEach
    void anOrderOfTwoParts() {
        db = TestDatabase.shared();
        Orders orders = db.bean(Orders.class);
        db.bean(Products.class).put(List.of(Purchase.product("CUP"), Purchase.product("KETTLE")));
        orders.put(List.of(
                Purchase.of("A").line("CUP", 1, "10").order(),
                Purchase.of("M")
                        .sub(Purchase.of("M-1").line("CUP", 1, "10").line("KETTLE", 1, "80"))
                        .sub(Purchase.of("M-2").line("KETTLE", 2, "80"))
                        .order()));
        main = orders.byNumber(new OrderNumber("SHOP", "M")).orElseThrow();
        Map<String, Object> properties = new HashMap<>(TestSealing.PROPERTIES);
        properties.put("callwright.orders.sub-orders", false);
        folded = db.context(properties);
    }

    @AfterEach
    void close() {
        folded.close();
    }

    @Test
    void a_return_is_opened_and_found_by_the_line_that_is_shown() {
        ReturnRequest opened = commands().request(Actor.SYSTEM, wanted(main.id(), 3, 2));

        assertThat(opened.order()).isEqualTo(main.subs().get(1).id());
        assertThat(opened.line()).isEqualTo(1);
        assertThat(opened.sku().value()).isEqualTo("KETTLE");
        Place stored = new Place(opened.order(), opened.line());
        assertThat(folded.getBean(ToldLines.class).told(List.of(stored)))
                .containsExactly(Map.entry(stored, new Place(main.id(), 3)));
        assertThat(returns().list(ofOrder(main.id()), FIRST).items()).containsExactly(opened);
        assertThat(returns().list(ofOrder(main.subs().getFirst().id()), FIRST).items())
                .as("the id of any part leads to the whole")
                .containsExactly(opened);
        assertThatThrownBy(() -> commands().request(Actor.SYSTEM, wanted(main.id(), 3, 1)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("all of it has been returned");
    }

    @Test
    void the_id_of_a_part_means_the_line_of_the_whole() {
        ReturnRequest opened =
                commands().request(Actor.SYSTEM, wanted(main.subs().get(1).id(), 1, 1));

        assertThat(opened.order()).isEqualTo(main.subs().getFirst().id());
        assertThat(opened.sku().value()).isEqualTo("CUP");
    }

    @Test
    void a_line_that_is_not_shown_is_refused_and_an_order_of_one_part_has_its_own() {
        long alone = folded.getBean(Orders.class)
                .byNumber(new OrderNumber("SHOP", "A"))
                .orElseThrow()
                .id();

        assertThatThrownBy(() -> commands().request(Actor.SYSTEM, wanted(main.id(), 4, 1)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("no such line");
        assertThat(commands().request(Actor.SYSTEM, wanted(alone, 1, 1)).order())
                .isEqualTo(alone);
    }

    @Test
    void the_parcels_of_all_parts_are_the_order_s() {
        Shipments shipments = folded.getBean(Shipments.class);
        List<Long> family = Stream.of(
                        main.id(),
                        main.subs().getFirst().id(),
                        main.subs().get(1).id())
                .toList();
        for (long part : family) {
            shipments.insert(new Shipment(0, part, "SF", "SF" + part, ShipmentState.SHIPPED, null, null, 0));
        }

        for (long part : family) {
            assertThat(shipments
                            .list(new ShipmentFilter(null, part, null, null), FIRST)
                            .items())
                    .extracting(Shipment::order)
                    .containsExactlyInAnyOrderElementsOf(family);
        }
        assertThat(db.bean(Shipments.class)
                        .list(new ShipmentFilter(null, main.id(), null, null), FIRST)
                        .items())
                .as("switched on, of one alone")
                .extracting(Shipment::order)
                .containsExactly(main.id());
    }

    private ReturnCommands commands() {
        return folded.getBean(ReturnCommands.class);
    }

    private Returns returns() {
        return folded.getBean(Returns.class);
    }

    private static ReturnFilter ofOrder(long order) {
        return new ReturnFilter(null, null, null, order, null, null);
    }

    private static NewReturn wanted(long order, int line, int quantity) {
        return new NewReturn(ReturnKind.RETURN, order, line, null, quantity, "leaks", null);
    }
}
