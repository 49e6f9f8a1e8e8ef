package org.callwright.core.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callwright.core.order.Purchase.cny;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Denied;
import org.callwright.core.access.Grants;
import org.callwright.core.access.Permission;
import org.callwright.core.access.Scope;
import org.callwright.core.audit.AuditNotes;
import org.callwright.core.change.Atomically;
import org.callwright.core.change.Outdated;
import org.callwright.core.change.Refused;
import org.callwright.core.customer.Customer;
import org.callwright.core.customer.Customers;
import org.callwright.core.jdbc.TestDatabase;
import org.callwright.core.order.LineComponent;
import org.callwright.core.order.Order;
import org.callwright.core.order.OrderNumber;
import org.callwright.core.order.Orders;
import org.callwright.core.order.Purchase;
import org.callwright.core.order.ToldLines;
import org.callwright.core.page.PageRequest;
import org.callwright.core.product.Products;
import org.callwright.core.product.Sku;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoredReturnsTest {
    private static final Actor AGENT = new Actor(
            "a01",
            "Ann",
            null,
            Set.of(),
            null,
            new Grants(Map.of(Permission.RETURN_READ, Scope.ALL, Permission.RETURN_WRITE, Scope.ALL)));
    private static final Actor CHIEF = new Actor("chief", "Song", null, Set.of(), null, Grants.all());

    private final AuditNotes audit = new AuditNotes();
    private TestDatabase db;
    private Returns returns;
    private ReturnCommands commands;
    private Order order;
    private long buyer;

    @BeforeEach
    void emptyTables() {
        db = TestDatabase.shared();
        returns = db.bean(Returns.class);
        Orders orders = db.bean(Orders.class);
        buyer = db.bean(Customers.class).save(new Customer(0, "C7", "李娜", List.of(), null, null, ""));
        db.bean(Products.class)
                .put(List.of(Purchase.product("CUP"), Purchase.product("KETTLE"), Purchase.product("TEA-SET")));
        orders.put(List.of(Purchase.of("M1")
                .line("CUP", 3, "10.00")
                .bundle("TEA-SET", 1, "99.00", new LineComponent(new Sku("CUP"), 6))
                .customer(buyer)
                .order()));
        order = orders.byNumber(new OrderNumber("SHOP", "M1")).orElseThrow();
        commands = new ReturnCommands(
                returns,
                orders,
                db.bean(ToldLines.class),
                db.bean(Customers.class),
                audit,
                db.bean(Atomically.class),
                Clock.tickMillis(ZoneOffset.UTC));
    }

    @Test
    void a_return_goes_from_request_to_refund_and_its_history_says_who_did_what() {
        ReturnRequest asked = commands.request(AGENT, wanted(2));
        ReturnRequest approved = commands.tell(CHIEF, ReturnCommand.APPROVE, asked.id(), asked.version(), "fine");
        ReturnRequest received =
                commands.tell(AGENT, ReturnCommand.RECEIVE, asked.id(), approved.version(), "both whole");
        ReturnRequest refunded = commands.refund(CHIEF, asked.id(), received.version(), cny("20.00"), "");

        assertThat(refunded.state()).isEqualTo(ReturnState.REFUNDED);
        assertThat(refunded.refund()).isEqualTo(cny("20.00"));
        assertThat(List.of(
                        String.valueOf(refunded.requestedBy()),
                        refunded.openedBy(),
                        String.valueOf(refunded.approvedBy()),
                        String.valueOf(refunded.receivedBy())))
                .containsExactly(String.valueOf(buyer), "a01", "chief", "a01");
        assertThat(returns.history(asked.id()))
                .extracting(event -> event.account() + " " + event.from() + " " + event.to() + " " + event.note())
                .containsExactly(
                        "a01 null REQUESTED does not fit",
                        "chief REQUESTED APPROVED fine",
                        "a01 APPROVED RECEIVED both whole",
                        "chief RECEIVED REFUNDED ");
        assertThat(audit.notes()).hasSize(4).contains("chief return.changed return");
    }

    @Test
    void an_illegal_command_is_refused_with_the_legal_ones_and_changes_nothing() {
        ReturnRequest asked = commands.request(AGENT, wanted(1));

        assertThatThrownBy(() -> commands.tell(AGENT, ReturnCommand.RECEIVE, asked.id(), asked.version(), ""))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.legal()).containsExactly("APPROVE", "REJECT", "CANCEL"));
        assertThat(returns.byId(asked.id())).contains(asked);
        assertThat(returns.history(asked.id())).hasSize(1);
    }

    @Test
    void what_was_written_down_is_set_right_and_the_history_says_by_whom() {
        ReturnRequest asked = commands.request(AGENT, wanted(2));

        ReturnRequest changed = commands.change(
                AGENT,
                asked.id(),
                asked.version(),
                new ReturnChange(ReturnKind.EXCHANGE, 3, "the handle is loose", null, null, "asked again"));

        assertThat(changed.kind()).isEqualTo(ReturnKind.EXCHANGE);
        assertThat(changed.quantity()).isEqualTo(3);
        assertThat(changed.reason()).isEqualTo("the handle is loose");
        assertThat(changed.requestedBy()).isEqualTo(buyer);
        assertThat(changed.version()).isEqualTo(asked.version() + 1);
        assertThat(returns.history(asked.id()))
                .extracting(event -> event.command() + " " + event.from() + " " + event.to() + " " + event.account()
                        + " " + event.note())
                .containsExactly("null null REQUESTED a01 does not fit", "null REQUESTED REQUESTED a01 asked again");
        assertThat(audit.notes()).contains("a01 return.changed return");
        assertThatThrownBy(() -> commands.change(AGENT, asked.id(), asked.version(), quantity(1)))
                .isInstanceOf(Outdated.class);
    }

    @Test
    void what_changes_nothing_leaves_no_trace() {
        ReturnRequest asked = commands.request(AGENT, wanted(2));

        assertThat(commands.change(AGENT, asked.id(), asked.version(), quantity(2)))
                .isEqualTo(asked);
        assertThat(returns.history(asked.id())).hasSize(1);
    }

    @Test
    void a_request_that_is_set_right_takes_no_more_than_was_bought_and_is_nobody_s() {
        ReturnRequest asked = commands.request(AGENT, wanted(1));
        commands.request(AGENT, wanted(1));

        assertThat(commands.change(AGENT, asked.id(), asked.version(), quantity(2))
                        .quantity())
                .isEqualTo(2);
        assertThatThrownBy(() -> commands.change(AGENT, asked.id(), asked.version() + 1, quantity(3)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("quantity"));
        assertThatThrownBy(() -> commands.change(
                        AGENT, asked.id(), asked.version() + 1, new ReturnChange(null, null, null, -1L, null, "")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("requestedBy"));
        assertThat(returns.byId(asked.id()))
                .get()
                .extracting(ReturnRequest::quantity)
                .isEqualTo(2);
    }

    @Test
    void what_has_been_decided_on_is_set_right_by_who_may_decide_and_its_kind_is_not() {
        ReturnRequest asked = commands.request(AGENT, wanted(2));
        long approved = commands.tell(CHIEF, ReturnCommand.APPROVE, asked.id(), asked.version(), "")
                .version();

        assertThatThrownBy(() -> commands.change(AGENT, asked.id(), approved, quantity(1)))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> commands.change(
                        CHIEF, asked.id(), approved, new ReturnChange(ReturnKind.CLAIM, null, null, null, null, "")))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.field()).isEqualTo("kind");
                    assertThat(refused.legal()).containsExactly("quantity", "reason", "requestedBy");
                });
        assertThat(commands.change(CHIEF, asked.id(), approved, quantity(1)).state())
                .isEqualTo(ReturnState.APPROVED);
    }

    @Test
    void a_refund_is_set_right_once_it_is_paid_back_within_what_was_paid_and_nothing_else_is() {
        ReturnRequest asked = commands.request(AGENT, wanted(2));
        assertThatThrownBy(() -> commands.change(CHIEF, asked.id(), asked.version(), refund("10.00")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("refund"));
        long approved = commands.tell(CHIEF, ReturnCommand.APPROVE, asked.id(), asked.version(), "")
                .version();
        long received = commands.tell(AGENT, ReturnCommand.RECEIVE, asked.id(), approved, "")
                .version();
        long refunded =
                commands.refund(CHIEF, asked.id(), received, cny("2.00"), "").version();

        ReturnRequest changed = commands.change(CHIEF, asked.id(), refunded, refund("20.00"));

        assertThat(changed.refund()).isEqualTo(cny("20.00"));
        assertThat(changed.state()).isEqualTo(ReturnState.REFUNDED);
        assertThatThrownBy(() -> commands.change(CHIEF, asked.id(), changed.version(), refund("129.01")))
                .hasMessageContaining("at most 129.00 CNY");
        assertThatThrownBy(() -> commands.change(CHIEF, asked.id(), changed.version(), quantity(1)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.legal()).containsExactly("refund"));
    }

    private static ReturnChange quantity(int pieces) {
        return new ReturnChange(null, pieces, null, null, null, "");
    }

    private static ReturnChange refund(String amount) {
        return new ReturnChange(null, null, null, null, cny(amount), "");
    }

    @Test
    void a_return_is_settled_and_set_right_within_what_was_paid_though_its_order_was_removed() {
        ReturnRequest asked = commands.request(AGENT, wanted(2));
        ReturnRequest approved = commands.tell(CHIEF, ReturnCommand.APPROVE, asked.id(), asked.version(), "");
        // As records have it of before orders were kept as long as something of them may come back.
        db.run("UPDATE customer_order SET deleted_at = 1 WHERE id = " + order.id());

        ReturnRequest received = commands.tell(AGENT, ReturnCommand.RECEIVE, asked.id(), approved.version(), "");
        assertThatThrownBy(() -> commands.refund(CHIEF, asked.id(), received.version(), cny("129.01"), ""))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("at most 129.00");
        ReturnRequest refunded = commands.refund(CHIEF, asked.id(), received.version(), cny("20.00"), "");
        ReturnRequest corrected = commands.change(
                CHIEF, asked.id(), refunded.version(), new ReturnChange(null, null, null, null, cny("18.50"), "one"));

        assertThat(corrected.refund()).isEqualTo(cny("18.50"));
        assertThat(returns.byId(asked.id())).contains(corrected);
        assertThatThrownBy(() -> commands.request(AGENT, wanted(1))).isInstanceOf(Refused.class);
    }

    @Test
    void only_who_may_decides() {
        ReturnRequest asked = commands.request(AGENT, wanted(1));

        assertThatThrownBy(() -> commands.tell(AGENT, ReturnCommand.APPROVE, asked.id(), asked.version(), ""))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> commands.refund(AGENT, asked.id(), asked.version(), cny("1"), ""))
                .isInstanceOf(Denied.class);
    }

    @Test
    void of_two_decisions_that_meet_the_second_fails() {
        ReturnRequest asked = commands.request(AGENT, wanted(1));
        commands.tell(CHIEF, ReturnCommand.APPROVE, asked.id(), asked.version(), "");

        assertThatThrownBy(() -> commands.tell(CHIEF, ReturnCommand.REJECT, asked.id(), asked.version(), ""))
                .isInstanceOf(Outdated.class);
    }

    @Test
    void no_more_is_refunded_in_several_returns_than_was_paid() {
        for (int i = 0; i < 2; i++) {
            ReturnRequest asked = commands.request(AGENT, wanted(1));
            ReturnRequest ok = commands.tell(CHIEF, ReturnCommand.APPROVE, asked.id(), asked.version(), "");
            ReturnRequest back = commands.tell(CHIEF, ReturnCommand.RECEIVE, asked.id(), ok.version(), "");
            if (i == 0) {
                commands.refund(CHIEF, asked.id(), back.version(), cny("100.00"), "");
            } else {
                assertThatThrownBy(() -> commands.refund(CHIEF, asked.id(), back.version(), cny("29.01"), ""))
                        .hasMessageContaining("at most 29.00 CNY");
            }
        }
    }

    @Test
    void of_requests_that_come_at_the_same_time_no_more_pieces_are_taken_than_were_bought() throws Exception {
        Callable<Boolean> attempt = () -> {
            try {
                commands.request(AGENT, wanted(1));
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
        Orders orders = db.bean(Orders.class);
        ReturnRequest asked = commands.request(AGENT, wanted(2));

        assertThatThrownBy(() -> orders.remove(order.id(), order.version()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.STATE));
        assertThat(orders.byId(order.id())).contains(order);

        commands.tell(AGENT, ReturnCommand.CANCEL, asked.id(), asked.version(), "");
        orders.remove(order.id(), order.version());
        assertThat(orders.byId(order.id())).isEmpty();
    }

    @Test
    void somebody_who_is_not_there_asks_for_nothing() {
        NewReturn nobodys = new NewReturn(ReturnKind.RETURN, order.id(), 1, null, 1, "does not fit", -1L);

        assertThatThrownBy(() -> commands.request(AGENT, nobodys))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("requestedBy"));
    }

    @Test
    void an_order_is_not_replaced_by_one_that_has_fewer_pieces_than_were_returned() {
        Orders orders = db.bean(Orders.class);
        commands.request(AGENT, wanted(2));
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
        assertThat(orders.byId(order.id())).contains(order);

        assertThat(orders.update(changed().line("CUP", 2, "10.00").order()).lines())
                .hasSize(1);
    }

    @Test
    void a_sub_order_of_which_something_was_returned_cannot_be_left_out() {
        Orders orders = db.bean(Orders.class);
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
        Orders orders = db.bean(Orders.class);
        Order fewer = changed().line("CUP", 1, "10.00").order();
        Callable<Boolean> returning = succeeds(() -> commands.request(AGENT, wanted(2)));
        Callable<Boolean> lowering = succeeds(() -> db.bean(Atomically.class).run(() -> orders.update(fewer)));
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
        return Purchase.of("M1").customer(buyer).as(order);
    }

    @Test
    void the_rate_counts_bundles_for_what_is_in_them() {
        assertThat(returns.rate(new Sku("NOBODY")).rate()).isEmpty();
        commands.request(AGENT, wanted(1));
        commands.request(AGENT, new NewReturn(ReturnKind.RETURN, order.id(), 2, null, 1, "broken", null));

        assertThat(returns.rate(new Sku("CUP"))).isEqualTo(new ReturnRate(9, 7));
        assertThat(returns.rate(new Sku("TEA-SET")).rate())
                .hasValueSatisfying(rate -> assertThat(rate).isEqualByComparingTo("1"));
    }

    @Test
    void requests_are_listed_by_what_they_are_about() {
        ReturnRequest asked = commands.request(AGENT, wanted(1));

        for (ReturnFilter filter : List.of(
                ReturnFilter.ALL,
                ReturnFilter.of(new Sku("CUP")),
                new ReturnFilter(ReturnKind.RETURN, ReturnState.REQUESTED, null, order.id(), buyer, asked.number()))) {
            assertThat(returns.list(filter, PageRequest.first(5)).items())
                    .as(filter.toString())
                    .containsExactly(asked);
        }
        assertThat(returns.list(ReturnFilter.of(new Sku("KETTLE")), PageRequest.first(5))
                        .items())
                .isEmpty();
        assertThat(returns.ofOrders(List.of(order.id())).get(order.id())).containsExactly(asked);
    }

    private NewReturn wanted(int quantity) {
        return new NewReturn(ReturnKind.RETURN, order.id(), 1, new Sku("CUP"), quantity, "does not fit", null);
    }
}
