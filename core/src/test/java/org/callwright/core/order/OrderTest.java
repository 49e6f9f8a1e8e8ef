package org.callwright.core.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callwright.core.order.Purchase.cny;

import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.callwright.core.change.Refused;
import org.junit.jupiter.api.Test;

class OrderTest {
    @Test
    void items_less_discounts_plus_freight_is_paid_to_the_cent() {
        Order order = Purchase.of("M1")
                .line("KETTLE", 2, "89.50")
                .line("CUP", 3, "9.99")
                .discount("10.01")
                .freight("6.00")
                .order();

        assertThat(order.totals().paid()).isEqualTo(cny("204.96"));
        assertRefused("paid", () -> new Totals(cny("208.97"), cny("10.01"), cny("6.00"), cny("204.97")))
                .hasMessageContaining("204.96 CNY");
    }

    @Test
    void the_lines_add_up_to_the_items() {
        assertRefused(
                        "items",
                        () -> Purchase.of("M1")
                                .line("KETTLE", 2, "89.50")
                                .order(Totals.of(cny("178.99"), cny("0"), cny("0"))))
                .hasMessageContaining("179.00 CNY");
    }

    @Test
    void the_sub_orders_add_up_to_their_main_order_in_each_part() {
        Purchase main = Purchase.of("M1")
                .sub(Purchase.of("S1")
                        .line("KETTLE", 1, "89.50")
                        .discount("9.50")
                        .freight("6.00"))
                .sub(Purchase.of("S2").line("CUP", 3, "10.00"));

        assertThat(main.order(Totals.of(cny("119.50"), cny("9.50"), cny("6.00")))
                        .subs())
                .hasSize(2);
        assertRefused("items", () -> main.order(Totals.of(cny("119.49"), cny("9.50"), cny("6.00"))));
        assertRefused("discount", () -> main.order(Totals.of(cny("119.50"), cny("9.51"), cny("6.01"))));
        assertRefused("freight", () -> main.order(Totals.of(cny("119.50"), cny("9.50"), cny("6.01"))));
    }

    @Test
    void an_order_has_lines_or_sub_orders_but_not_both_and_not_neither() {
        assertRefused("lines", () -> Purchase.of("M1").order());
        assertRefused(
                "lines",
                () -> Purchase.of("M1")
                        .line("CUP", 1, "10.00")
                        .sub(Purchase.of("S1").line("CUP", 1, "10.00"))
                        .order());
    }

    @Test
    void promotions_explain_no_more_than_what_was_taken_off() {
        Purchase order = Purchase.of("M1").line("CUP", 1, "10.00").discount("3.00");

        assertThat(order.promotion("SPRING", "SPRING-26", "3.00")
                        .order()
                        .marks()
                        .campaign())
                .isTrue();
        assertRefused(
                "promotions.discount",
                () -> order.promotion("COUPON", null, "0.01").order());
    }

    @Test
    void the_four_marks_are_what_the_order_says_itself() {
        Order plain = Purchase.of("M1").line("CUP", 1, "10.00").order();
        Order rich = Purchase.of("M2")
                .sub(Purchase.of("S1").line("CUP", 1, "10.00").promotion("GIFT", "SPRING-26", "0"))
                .member("M20260001", 0, 10)
                .status(OrderStatus.SHIPPED)
                .order();

        assertThat(plain.marks()).isEqualTo(new OrderMarks(false, false, false, OrderStatus.PAID));
        assertThat(rich.marks()).isEqualTo(new OrderMarks(true, true, true, OrderStatus.SHIPPED));
    }

    @Test
    void nothing_is_below_zero() {
        assertRefused("freight", () -> Totals.of(cny("1"), cny("0"), cny("-1")));
        assertRefused("discount", () -> Totals.of(cny("1"), cny("-1"), cny("0")));
        assertRefused("paid", () -> Totals.of(cny("1"), cny("2"), cny("0")));
        assertRefused(
                "lines.unitPrice", () -> Purchase.of("M1").line("CUP", 1, "-1").order());
        assertRefused(
                "lines.quantity", () -> Purchase.of("M1").line("CUP", 0, "1").order());
    }

    private static AbstractThrowableAssert<?, ?> assertRefused(String field, ThrowingCallable attempt) {
        return assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo(field));
    }
}
