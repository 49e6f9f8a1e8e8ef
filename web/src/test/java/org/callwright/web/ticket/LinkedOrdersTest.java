package org.callwright.web.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.callwright.core.money.Money;
import org.callwright.core.order.Loyalty;
import org.callwright.core.order.Order;
import org.callwright.core.order.OrderFeatures;
import org.callwright.core.order.OrderLine;
import org.callwright.core.order.OrderNumber;
import org.callwright.core.order.OrderStatus;
import org.callwright.core.order.Totals;
import org.callwright.core.product.Sku;
import org.callwright.core.ticket.OrderRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LinkedOrdersTest {
    private static final OrderFeatures FOLDED = new OrderFeatures(false, true, true, true, true);
    private static final Money PRICE = Money.of("10.00", Currency.getInstance("CNY"));
    private static final Order MAIN = order(
            1,
            null,
            "M",
            40,
            List.of(),
            List.of(
                    order(2, 1L, "M-1", 20, List.of(line(1, "CUP"), line(2, "POT")), List.of()),
                    order(3, 1L, "M-2", 20, List.of(line(1, "KETTLE"), line(2, "LID")), List.of())));

    private static OrderLine line(int line, String sku) {
        return new OrderLine(line, new Sku(sku), sku, 1, PRICE, List.of());
    }

    private static Order order(
            long id, @Nullable Long parent, String number, int paid, List<OrderLine> lines, List<Order> subs) {
        Money none = Money.zero(PRICE.currency());
        return new Order(
                id,
                new OrderNumber("SHOP", number),
                parent,
                null,
                null,
                OrderStatus.PAID,
                new Loyalty(null, 0, 0),
                Totals.of(Money.of(paid + ".00", PRICE.currency()), none, none),
                Instant.EPOCH,
                Instant.EPOCH,
                lines,
                List.of(),
                subs,
                0);
    }

    /** Number of the order, number of the line and SKU, as they are shown. */
    private static List<String> shown(OrderFeatures features, String subOrder, int line) {
        Stream<LinkedOrders.Line> lines = LinkedOrders.lines(new OrderRef("M", subOrder, line), MAIN, features);
        return lines.map(one -> OrderDetail.of(one, features, null, null))
                .map(detail -> detail.number() + " " + detail.line().line() + " "
                        + detail.line().sku())
                .toList();
    }

    @Test
    void where_sub_orders_are_known_a_line_is_its_own_orders() {
        assertThat(shown(OrderFeatures.ALL, "M-2", 1)).containsExactly("M-2 1 KETTLE");
        assertThat(shown(OrderFeatures.ALL, "", 0))
                .containsExactly("M-1 1 CUP", "M-1 2 POT", "M-2 1 KETTLE", "M-2 2 LID");
    }

    @Test
    void where_they_are_not_lines_are_counted_through_and_the_whole_orders() {
        assertThat(shown(FOLDED, "", 1)).containsExactly("M 1 CUP");
        assertThat(shown(FOLDED, "", 3)).containsExactly("M 3 KETTLE");
        assertThat(shown(FOLDED, "", 5)).isEmpty();
        assertThat(shown(FOLDED, "", 0)).containsExactly("M 1 CUP", "M 2 POT", "M 3 KETTLE", "M 4 LID");
    }

    @Test
    void a_link_that_names_a_part_from_when_they_were_known_is_to_the_same_line() {
        assertThat(shown(FOLDED, "M-2", 2)).containsExactly("M 4 LID");
    }
}
