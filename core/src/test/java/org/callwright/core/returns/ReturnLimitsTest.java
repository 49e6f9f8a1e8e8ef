package org.callwright.core.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callwright.core.order.Purchase.cny;

import java.util.List;
import org.callwright.core.change.Refused;
import org.callwright.core.money.Money;
import org.callwright.core.order.LineComponent;
import org.callwright.core.order.Order;
import org.callwright.core.order.OrderLine;
import org.callwright.core.order.Purchase;
import org.callwright.core.product.Sku;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReturnLimitsTest {
    private static final Sku SET = new Sku("TEA-SET");
    private static final Sku CUP = new Sku("CUP");
    private static final Order ORDER = Purchase.of("M1")
            .bundle("TEA-SET", 2, "99.00", new LineComponent(new Sku("KETTLE"), 1), new LineComponent(CUP, 6))
            .line("CUP", 3, "10.00")
            .order();

    @Test
    void no_more_comes_back_than_was_bought() {
        ReturnLimits limits = limits();

        assertThatCode(() -> limits.check(request(2, CUP, 3, ReturnState.REQUESTED, null)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> limits.check(request(2, CUP, 4, ReturnState.REQUESTED, null)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("at most 3");
    }

    @Test
    void no_less_can_have_been_paid_than_was_refunded() {
        List<ReturnRequest> refunded = List.of(
                request(1, SET, 1, ReturnState.REFUNDED, cny("50.00")),
                request(2, CUP, 1, ReturnState.REFUNDED, cny("10.00")));

        assertThatCode(() -> ReturnLimits.checkPaid(cny("60.00"), refunded)).doesNotThrowAnyException();
        assertThatThrownBy(() -> ReturnLimits.checkPaid(cny("59.99"), refunded))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("paid"))
                .hasMessageContaining("60.00");
        assertThatThrownBy(() -> ReturnLimits.checkPaid(Money.of("99.00", Money.currency("EUR")), refunded))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("currency"));
    }

    @Test
    void an_order_is_not_lowered_below_what_has_been_returned_of_it() {
        List<ReturnRequest> two = List.of(request(2, CUP, 2, ReturnState.RECEIVED, null));
        List<ReturnRequest> parts = List.of(
                request(1, SET, 1, ReturnState.REQUESTED, null), request(1, CUP, 1, ReturnState.APPROVED, null));

        assertThatCode(() -> ReturnLimits.checkLines(cups(2), two)).doesNotThrowAnyException();
        assertThatThrownBy(() -> ReturnLimits.checkLines(cups(1), two))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("lines.quantity"))
                .hasMessageContaining("line 2")
                .hasMessageContaining("2 × CUP");
        assertThatThrownBy(() -> ReturnLimits.checkLines(List.of(), two))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("lines.line"));
        assertThatThrownBy(() -> ReturnLimits.checkLines(
                        Purchase.of("M1")
                                .line("A", 1, "1")
                                .line("POT", 9, "1")
                                .order()
                                .lines(),
                        two))
                .isInstanceOf(Refused.class);
        assertThatCode(() -> ReturnLimits.checkLines(ORDER.lines(), parts)).doesNotThrowAnyException();
        assertThatThrownBy(() -> ReturnLimits.checkLines(
                        Purchase.of("M1")
                                .bundle("TEA-SET", 1, "99.00", new LineComponent(CUP, 6))
                                .order()
                                .lines(),
                        parts))
                .hasMessageContaining("1 × CUP, 1 × TEA-SET");
    }

    @Test
    void what_was_refused_cancelled_or_replaced_keeps_no_line_up() {
        for (ReturnState state : List.of(ReturnState.REJECTED, ReturnState.CANCELLED, ReturnState.REPLACED)) {
            assertThatCode(() -> ReturnLimits.checkLines(List.of(), List.of(request(2, CUP, 2, state, null))))
                    .doesNotThrowAnyException();
        }
    }

    private static List<OrderLine> cups(int quantity) {
        return Purchase.of("M1")
                .line("TEA-SET", 1, "99.00")
                .line("CUP", quantity, "10.00")
                .order()
                .lines();
    }

    @Test
    void what_is_on_its_way_back_counts_and_what_was_refused_cancelled_or_replaced_does_not() {
        assertThat(limits(request(2, CUP, 2, ReturnState.APPROVED, null)).pieces(2, CUP))
                .isEqualTo(1);
        assertThat(limits(request(2, CUP, 2, ReturnState.REFUNDED, cny("0"))).pieces(2, CUP))
                .isEqualTo(1);
        for (ReturnState state : List.of(ReturnState.REJECTED, ReturnState.CANCELLED, ReturnState.REPLACED)) {
            assertThat(limits(request(2, CUP, 2, state, null)).pieces(2, CUP)).isEqualTo(3);
        }
    }

    @Test
    void a_bundle_comes_back_whole_or_in_parts_and_either_takes_from_the_other() {
        assertThat(limits().pieces(1, SET)).isEqualTo(2);
        assertThat(limits().pieces(1, CUP)).isEqualTo(12);
        assertThat(limits(request(1, CUP, 1, ReturnState.REQUESTED, null)).pieces(1, SET))
                .isEqualTo(1);
        assertThat(limits(request(1, CUP, 7, ReturnState.REQUESTED, null)).pieces(1, SET))
                .isZero();
        assertThat(limits(request(1, SET, 1, ReturnState.REQUESTED, null)).pieces(1, CUP))
                .isEqualTo(6);
    }

    @Test
    void no_more_is_refunded_than_was_paid() {
        ReturnLimits limits = limits(request(1, SET, 1, ReturnState.REFUNDED, cny("99.00")));

        assertThat(limits.money()).isEqualTo(cny("129.00"));
        assertThatThrownBy(() -> limits.checkRefund(cny("129.01"))).hasMessageContaining("at most 129.00 CNY");
        assertThatThrownBy(() -> limits.checkRefund(cny("-0.01"))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> limits.checkRefund(Money.of("1", Money.currency("JPY"))))
                .hasMessageContaining("CNY");
    }

    @Test
    void what_was_never_paid_is_not_refunded() {
        Order unpaid = Purchase.of("M2").line("CUP", 1, "10.00").unpaid().order();

        assertThatThrownBy(() -> new ReturnLimits(unpaid, List.of()).checkRefund(cny("1.00")))
                .hasMessageContaining("not been paid");
    }

    @Test
    void a_line_or_sku_that_the_order_has_not_is_refused() {
        assertThatThrownBy(() -> limits().pieces(9, CUP)).hasMessageContaining("no such line");
        assertThatThrownBy(() -> limits().pieces(2, SET)).hasMessageContaining("another SKU");
    }

    private static ReturnLimits limits(ReturnRequest... others) {
        return new ReturnLimits(ORDER, List.of(others));
    }

    private static ReturnRequest request(int line, Sku sku, int quantity, ReturnState state, @Nullable Money refund) {
        return new ReturnRequest(
                0,
                "R-1",
                ReturnKind.EXCHANGE,
                state,
                1,
                line,
                sku,
                quantity,
                "broken",
                null,
                "a01",
                null,
                null,
                refund,
                Purchase.NOON,
                Purchase.NOON,
                0);
    }
}
