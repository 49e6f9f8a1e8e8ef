package org.callwright.core.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callwright.core.jdbc.TestDatabase;
import org.callwright.core.order.LineComponent;
import org.callwright.core.order.Order;
import org.callwright.core.order.OrderNumber;
import org.callwright.core.order.Orders;
import org.callwright.core.order.Purchase;
import org.callwright.core.privacy.TestSealing;
import org.callwright.core.product.Sku;
import org.callwright.core.ticket.jdbc.ProductsOfLinks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where nobody knows of sub-orders, a link to a line is to the line as it is counted in the whole order. */
class TicketsOfFoldedLinesTest {
    private ApplicationContext folded;
    private Orders orders;

    @BeforeEach
    void anOrderOfTwoParts() {
        TestDatabase db = TestDatabase.shared();
        orders = db.bean(Orders.class);
        orders.put(List.of(
                Purchase.of("A").line("CUP", 1, "10").line("POT", 1, "20").order(),
                Purchase.of("M")
                        .sub(Purchase.of("M-1").line("CUP", 1, "10").line("KETTLE", 1, "80"))
                        .sub(Purchase.of("M-2").bundle("TEA-SET", 1, "99.00", new LineComponent(new Sku("SAUCER"), 6)))
                        .order()));
        Map<String, Object> properties = new HashMap<>(TestSealing.PROPERTIES);
        properties.put("callwright.orders.sub-orders", false);
        folded = db.context(properties);
    }

    @AfterEach
    void close() {
        folded.close();
    }

    private Set<String> about(String order, String subOrder, int line) {
        return folded.getBean(ProductsOfLinks.class)
                .of(List.of(new TicketLink.ToOrder(new OrderRef(order, subOrder, line))));
    }

    @Test
    void each_line_is_one_whichever_part_has_it() {
        assertThat(about("M", "", 1)).containsExactly("CUP");
        assertThat(about("SHOP/M", "", 2)).containsExactly("KETTLE");
        assertThat(about("M", "", 3)).containsExactlyInAnyOrder("TEA-SET", "SAUCER");
        assertThat(about("M", "", 4)).isEmpty();
    }

    @Test
    void the_whole_and_what_was_not_split_and_what_names_its_part_are_as_ever() {
        assertThat(about("M", "", 0)).containsExactlyInAnyOrder("CUP", "KETTLE", "TEA-SET", "SAUCER");
        assertThat(about("A", "", 2)).containsExactly("POT");
        assertThat(about("M", "M-2", 1)).containsExactlyInAnyOrder("TEA-SET", "SAUCER");
    }

    @Test
    void a_part_that_is_gone_is_not_counted_nor_when_the_order_itself_goes() {
        orders.put(List.of(Purchase.of("M")
                .sub(Purchase.of("M-2").bundle("TEA-SET", 1, "99.00", new LineComponent(new Sku("SAUCER"), 6)))
                .order()));

        assertThat(about("M", "", 1)).containsExactlyInAnyOrder("TEA-SET", "SAUCER");

        Order whole = orders.byNumber(new OrderNumber("SHOP", "M")).orElseThrow();
        orders.remove(whole.id(), whole.version());

        assertThat(about("M", "", 1)).containsExactlyInAnyOrder("TEA-SET", "SAUCER");
        assertThat(about("M", "", 2)).isEmpty();
    }
}
