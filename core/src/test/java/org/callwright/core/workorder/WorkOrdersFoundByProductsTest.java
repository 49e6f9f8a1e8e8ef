package org.callwright.core.workorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.core.ticket.DeskStage.LISA;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.callwright.core.order.LineComponent;
import org.callwright.core.order.Orders;
import org.callwright.core.order.Purchase;
import org.callwright.core.product.Sku;
import org.callwright.core.ticket.OrderRef;
import org.callwright.core.ticket.TicketLink;
import org.callwright.core.workorder.WorkOrderCommand.Link;
import org.callwright.core.workorder.WorkOrderCommand.Unlink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WorkOrdersFoundByProductsTest {
    private WorkOrderStage stage;

    @BeforeEach
    void open() {
        stage = new WorkOrderStage();
    }

    @Test
    void it_is_found_by_order_sub_order_and_product() {
        WorkOrder order = stage.make(stage.ticket(null, null), "kettle");
        stage.make(stage.ticket(null, null), "kettle");
        stage.desk.act(
                LISA, order.number(), null, new Link(new TicketLink.ToOrder(new OrderRef("10100", "10100-1", 2))));
        stage.desk.act(LISA, order.number(), null, new Link(new TicketLink.ToProduct("S10_1678")));

        assertThat(stage.found(Wanted.by("order", "10100"))).containsExactly(order.number());
        assertThat(stage.found(Wanted.by("order", "10100-1"))).containsExactly(order.number());
        assertThat(stage.found(Wanted.by("sku", "S10_1678"))).containsExactly(order.number());
        assertThat(stage.found(Wanted.by("order", "10100").and("sku", "OTHER"))).isEmpty();
    }

    @Test
    void it_is_found_by_what_the_lines_that_it_is_linked_to_are_of_now() {
        Orders bought = stage.tickets.db.bean(Orders.class);
        WorkOrder order = stage.make(stage.ticket(null, null), "kettle");
        TicketLink line = new TicketLink.ToOrder(new OrderRef("SHOP/10100", "", 1));
        TicketLink other = new TicketLink.ToOrder(new OrderRef("MALL/10100", "", 2));
        stage.desk.act(LISA, order.number(), null, new Link(line));
        stage.desk.act(LISA, order.number(), null, new Link(other));
        assertFoundBy(order);

        bought.put(List.of(Purchase.of("10100")
                .bundle("TEA-SET", 1, "99.00", new LineComponent(new Sku("CUP"), 6))
                .line("POT", 1, "4.00")
                .order()));
        assertFoundBy(order, "TEA-SET", "CUP");

        bought.put(List.of(Purchase.of("10100").line("POT", 1, "99.00").order()));
        assertFoundBy(order, "POT");
        stage.desk.act(LISA, order.number(), null, new Link(new TicketLink.ToProduct("POT")));
        stage.desk.act(LISA, order.number(), null, new Unlink(line));
        assertFoundBy(order, "POT");
        stage.desk.act(LISA, order.number(), null, new Unlink(new TicketLink.ToProduct("POT")));
        assertFoundBy(order);
    }

    @Test
    void those_of_before_are_found_by_their_products_after_the_migration_and_after_words_are_written_anew()
            throws IOException {
        stage.tickets
                .db
                .bean(Orders.class)
                .put(List.of(Purchase.of("10100")
                        .sub(Purchase.of("10100-1").bundle("TEA-SET", 1, "99.00", new LineComponent(new Sku("CUP"), 6)))
                        .order()));
        WorkOrder order = stage.make(stage.ticket(null, null), "kettle");
        stage.desk.act(
                LISA, order.number(), null, new Link(new TicketLink.ToOrder(new OrderRef("10100", "10100-1", 0))));
        stage.desk.act(LISA, order.number(), null, new Link(new TicketLink.ToProduct("POT")));

        stage.tickets.db.run("DELETE FROM work_order_term");
        try (InputStream file = getClass().getResourceAsStream("/db/migration/V256__products_of_work_orders.sql")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            Stream.of(text.split(";")).filter(statement -> !statement.isBlank()).forEach(stage.tickets.db::run);
        }
        assertFoundBy(order, "TEA-SET", "CUP", "POT");

        stage.tickets.db.run("DELETE FROM work_order_term");
        stage.tickets.db.bean(WorkOrderWords.class).writeAnew();
        assertFoundBy(order, "TEA-SET", "CUP", "POT");
    }

    private void assertFoundBy(WorkOrder order, String... skus) {
        for (String sku : List.of("TEA-SET", "CUP", "POT")) {
            assertThat(stage.found(Wanted.by("sku", sku)))
                    .as(sku)
                    .containsExactlyElementsOf(List.of(skus).contains(sku) ? List.of(order.number()) : List.of());
        }
    }
}
