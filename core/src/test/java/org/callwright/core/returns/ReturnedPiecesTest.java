package org.callwright.core.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callwright.core.returns.ReturnStage.AGENT;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.callwright.core.change.Atomically;
import org.callwright.core.change.Refused;
import org.callwright.core.order.Order;
import org.callwright.core.order.OrderNumber;
import org.callwright.core.order.Orders;
import org.callwright.core.order.Purchase;
import org.callwright.core.product.Sku;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What of an order has come back, or may, bounds what can be asked for and how the order may change. */
class ReturnedPiecesTest {
    private ReturnStage stage;
    private ReturnCommands commands;
    private Orders orders;

    @BeforeEach
    void open() {
        stage = new ReturnStage();
        commands = stage.commands;
        orders = stage.orders;
    }

    @Test
    void of_requests_that_come_at_the_same_time_no_more_pieces_are_taken_than_were_bought() throws Exception {
        Callable<Boolean> attempt = () -> {
            try {
                commands.request(AGENT, stage.wanted(1));
                return true;
            } catch (Refused e) {
                return false;
            }
        };
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> done = threads.invokeAll(Collections.nCopies(8, attempt), 30, TimeUnit.SECONDS);
            int taken = 0;
            for (Future<Boolean> one : done) {
                taken += one.get() ? 1 : 0;
            }
            assertThat(taken).isEqualTo(3);
        }
    }

    @Test
    void an_order_stays_as_long_as_something_of_it_may_come_back() {
        ReturnRequest asked = commands.request(AGENT, stage.wanted(2));

        assertThatThrownBy(() -> orders.remove(stage.order.id(), stage.order.version()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.STATE));
        assertThat(orders.byId(stage.order.id())).contains(stage.order);

        commands.tell(AGENT, ReturnCommand.CANCEL, asked.id(), asked.version(), "");
        orders.remove(stage.order.id(), stage.order.version());
        assertThat(orders.byId(stage.order.id())).isEmpty();
    }

    @Test
    void an_order_is_not_replaced_by_one_that_has_fewer_pieces_than_were_returned() {
        commands.request(AGENT, stage.wanted(2));
        Order fewer = changed().line("CUP", 1, "10.00").order();

        assertThatThrownBy(() -> orders.update(fewer))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("lines.quantity"))
                .hasMessageContaining("line 1")
                .hasMessageContaining("2 × CUP");
        assertThatThrownBy(() -> orders.put(List.of(fewer))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> orders.put(List.of(changed()
                        .sub(Purchase.of("M1-1").line("CUP", 3, "10.00"))
                        .order())))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("lines.line"));
        assertThat(orders.byId(stage.order.id())).contains(stage.order);

        assertThat(orders.update(changed().line("CUP", 2, "10.00").order()).lines())
                .hasSize(1);
    }

    @Test
    void a_sub_order_of_which_something_was_returned_cannot_be_left_out() {
        Purchase whole = Purchase.of("M2")
                .sub(Purchase.of("M2-1").line("CUP", 2, "10.00"))
                .sub(Purchase.of("M2-2").line("KETTLE", 1, "50.00"));
        orders.put(List.of(whole.order()));
        Order stored = orders.byNumber(new OrderNumber("SHOP", "M2")).orElseThrow();
        commands.request(
                AGENT,
                new NewReturn(ReturnKind.RETURN, stored.subs().getLast().id(), 1, new Sku("KETTLE"), 1, "leaks", null));

        assertThatThrownBy(() -> orders.update(Purchase.of("M2")
                        .sub(Purchase.of("M2-1").line("CUP", 2, "10.00"))
                        .as(stored)
                        .order()))
                .hasMessageContaining("1 × KETTLE");
        assertThat(orders.byId(stored.id())).contains(stored);
    }

    @Test
    void a_return_and_a_lower_order_that_come_at_the_same_time_never_both_succeed() throws Exception {
        Order fewer = changed().line("CUP", 1, "10.00").order();
        Callable<Boolean> returning = succeeds(() -> commands.request(AGENT, stage.wanted(2)));
        Callable<Boolean> lowering =
                succeeds(() -> stage.db.bean(Atomically.class).run(() -> orders.update(fewer)));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int succeeded = 0;
            for (Future<Boolean> one : threads.invokeAll(List.of(returning, lowering), 30, TimeUnit.SECONDS)) {
                succeeded += one.get() ? 1 : 0;
            }
            assertThat(succeeded).isEqualTo(1);
        }
    }

    private static Callable<Boolean> succeeds(Runnable step) {
        return () -> {
            try {
                step.run();
                return true;
            } catch (Refused e) {
                return false;
            }
        };
    }

    private Purchase changed() {
        return Purchase.of("M1").customer(stage.buyer).as(stage.order);
    }
}
