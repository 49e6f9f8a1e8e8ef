package org.callwright.core.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callwright.core.order.OrderStage.WHO;
import static org.callwright.core.order.OrderStage.shipment;
import static org.callwright.core.order.OrderStage.shipped;
import static org.callwright.core.order.OrderStage.tree;
import static org.callwright.core.order.Purchase.NOON;

import java.util.List;
import org.callwright.core.change.Outdated;
import org.callwright.core.page.PageRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoredShipmentsTest {
    private OrderStage stage;
    private Orders orders;
    private Shipments shipments;
    private OrderCommands commands;

    @BeforeEach
    void open() {
        stage = new OrderStage();
        orders = stage.orders;
        shipments = stage.shipments;
        commands = stage.commands;
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
        assertThat(stage.numbers(OrderFilter.ALL, filter -> shipped(null, ShipmentState.SHIPPED)))
                .containsExactly("M1");
        assertThat(shipments.ofOrders(List.of(id)).get(id)).hasSize(1);
    }
}
