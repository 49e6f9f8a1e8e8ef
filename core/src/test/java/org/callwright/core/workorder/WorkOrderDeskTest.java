package org.callwright.core.workorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callwright.core.ticket.DeskStage.BOB;
import static org.callwright.core.ticket.DeskStage.CARL;
import static org.callwright.core.ticket.DeskStage.LISA;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Denied;
import org.callwright.core.access.Grants;
import org.callwright.core.access.Permission;
import org.callwright.core.access.Scope;
import org.callwright.core.change.Atomically;
import org.callwright.core.change.Outdated;
import org.callwright.core.change.Refused;
import org.callwright.core.ticket.DeskStage;
import org.callwright.core.ticket.Holder;
import org.callwright.core.ticket.OrderRef;
import org.callwright.core.ticket.Stint;
import org.callwright.core.ticket.TicketCommand;
import org.callwright.core.ticket.TicketEvent;
import org.callwright.core.ticket.TicketLink;
import org.callwright.core.ticket.TicketNumber;
import org.callwright.core.ticket.TicketState;
import org.callwright.core.ticket.TimelineEntry;
import org.callwright.core.workorder.WorkOrderCommand.Step;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WorkOrderDeskTest {
    private DeskStage stage;
    private WorkOrderBook book;
    private WorkOrderDesk desk;
    private TicketNumber ticket;

    @BeforeEach
    void open() {
        WorkOrderStage jobs = new WorkOrderStage();
        stage = jobs.tickets;
        book = jobs.book;
        stage.rules.add(new OpenWorkOrders(book));
        desk = jobs.node();
        ticket = stage.open("broken kettle").number();
    }

    private WorkOrder repair() {
        return desk.create(
                LISA,
                ticket,
                new NewWorkOrder("repair", new WorkOrder.Job("mend the kettle", "", 3), Holder.NOBODY, null));
    }

    private WorkOrder step(Actor who, WorkOrder order, WorkOrderMove move, String note) {
        return desk.act(who, order.number(), null, new Step(move, note));
    }

    @Test
    void a_job_goes_to_its_department_and_comes_back_checked() {
        WorkOrder order = repair();
        assertThat(order.holder()).isEqualTo(new Holder(null, null, "workshop"));
        assertThat(order.time().due()).isEqualTo(stage.now().plus(Duration.ofHours(10)));

        step(BOB, order, WorkOrderMove.ACCEPT, "");
        step(BOB, order, WorkOrderMove.START, "");
        step(BOB, order, WorkOrderMove.COMPLETE, "new fuse");
        WorkOrder verified = step(LISA, order, WorkOrderMove.VERIFY, "");

        assertThat(verified.state()).isEqualTo(WorkOrderState.VERIFIED);
        assertThat(verified.holder().assignee()).isEqualTo("bob");
        assertThat(book.history(order))
                .extracting(WorkOrderEvent::kind)
                .containsExactly(
                        WorkOrderEvent.Kind.CREATED,
                        WorkOrderEvent.Kind.ACCEPTED,
                        WorkOrderEvent.Kind.STARTED,
                        WorkOrderEvent.Kind.COMPLETED,
                        WorkOrderEvent.Kind.VERIFIED);
        assertThat(stage.file(ticket).timeline())
                .filteredOn(entry ->
                        entry instanceof TimelineEntry.Done done && done.event().kind() == TicketEvent.Kind.WORK_ORDER)
                .hasSize(5);
        assertThat(stage.ticket(ticket).version()).isZero();
    }

    @Test
    void a_ticket_with_open_work_orders_is_closed_with_an_explanation_only() {
        WorkOrder order = repair();

        assertThatThrownBy(() -> stage.desk().act(LISA, ticket, null, new TicketCommand.Close(null, "")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(order.number() + " is NEW");
        assertThat(stage.desk()
                        .act(LISA, ticket, null, new TicketCommand.Close(null, "the customer has a new one"))
                        .state())
                .isEqualTo(TicketState.CLOSED);
        assertThatThrownBy(this::repair).isInstanceOf(Refused.class).hasMessageContaining("closed");
    }

    @Test
    void a_ticket_whose_work_orders_are_over_is_closed_as_any_other() {
        step(LISA, repair(), WorkOrderMove.CANCEL, "sold");

        assertThat(stage.desk()
                        .act(LISA, ticket, null, new TicketCommand.Close(null, ""))
                        .state())
                .isEqualTo(TicketState.CLOSED);
    }

    @Test
    void the_work_orders_of_a_ticket_that_goes_on_in_another_are_that_ones_too() {
        WorkOrder ofTheFirst = repair();
        TicketNumber first = ticket;
        TicketNumber second = stage.open("the same kettle").number();
        TicketNumber third = stage.open("the kettle once more").number();
        stage.merging().merge(LISA, first, null, second);
        stage.merging().merge(LISA, second, null, third);
        ticket = third;
        WorkOrder ofTheThird = repair();

        assertThat(book.ofTicket(third))
                .extracting(WorkOrder::number)
                .containsExactly(ofTheFirst.number(), ofTheThird.number());
        assertThat(book.ofTicket(second)).extracting(WorkOrder::number).containsExactly(ofTheFirst.number());
        assertThatThrownBy(() -> stage.desk().act(LISA, third, null, new TicketCommand.Close(null, "")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(ofTheFirst.number() + " is NEW")
                .hasMessageContaining(ofTheThird.number() + " is NEW");

        stage.merging().unmerge(LISA, second, null);
        assertThat(book.ofTicket(third)).extracting(WorkOrder::number).containsExactly(ofTheThird.number());
    }

    @Test
    void work_orders_are_made_from_the_ticket_in_which_a_merged_one_goes_on() {
        TicketNumber lasting = stage.open("the same kettle").number();
        stage.merging().merge(LISA, ticket, null, lasting);

        assertThatThrownBy(this::repair)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.legal()).containsExactly("unmerge"))
                .hasMessageContaining("goes on in another one")
                .hasMessageNotContaining(lasting.value());
    }

    @Test
    void the_due_time_waits_while_it_is_on_hold() {
        WorkOrder order = repair();
        stage.later(Duration.ofHours(4));
        step(BOB, order, WorkOrderMove.ACCEPT, "");
        WorkOrder held = step(BOB, order, WorkOrderMove.HOLD, "no fuse");
        assertThat(held.time().due()).isNull();
        stage.later(Duration.ofDays(2));
        WorkOrder resumed = step(BOB, order, WorkOrderMove.RESUME, "");

        assertThat(resumed.time().due()).isEqualTo(stage.now().plus(Duration.ofHours(6)));
    }

    @Test
    void that_it_comes_near_and_that_it_is_over_is_said_once() {
        WorkOrder order = repair();
        WorkOrderWatch one = new WorkOrderWatch(stage.db.bean(Atomically.class), book, desk, stage.clock);
        WorkOrderWatch other = new WorkOrderWatch(stage.db.bean(Atomically.class), book, desk, stage.clock);
        assertThat(one.look()).isZero();
        stage.later(Duration.ofHours(8));
        assertThat(one.look() + other.look()).isEqualTo(1);
        stage.later(Duration.ofHours(2));
        assertThat(other.look() + one.look()).isEqualTo(1);
        stage.later(Duration.ofDays(9));
        assertThat(one.look()).isZero();

        assertThat(book.history(order))
                .extracting(WorkOrderEvent::kind)
                .containsExactly(
                        WorkOrderEvent.Kind.CREATED, WorkOrderEvent.Kind.SLA_WARNED, WorkOrderEvent.Kind.SLA_BREACHED);
    }

    @Test
    void what_is_done_in_time_is_never_late() {
        WorkOrder order = repair();
        step(BOB, order, WorkOrderMove.ACCEPT, "");
        step(BOB, order, WorkOrderMove.COMPLETE, "");
        stage.later(Duration.ofDays(1));

        assertThat(new WorkOrderWatch(stage.db.bean(Atomically.class), book, desk, stage.clock).look())
                .isZero();
    }

    @Test
    void it_tells_who_had_it_how_long_and_everything_is_audited() {
        WorkOrder order = repair();
        stage.later(Duration.ofHours(1));
        desk.act(LISA, order.number(), null, new WorkOrderCommand.HandOff("repairs", null, "yours"));
        stage.later(Duration.ofHours(2));
        step(BOB, order, WorkOrderMove.ACCEPT, "");
        stage.later(Duration.ofHours(3));
        step(BOB, order, WorkOrderMove.COMPLETE, "");
        stage.later(Duration.ofDays(1));
        step(LISA, order, WorkOrderMove.VERIFY, "");

        List<Stint> stints = stage.db
                .bean(WorkOrders.class)
                .record(order.number())
                .orElseThrow()
                .stints();

        assertThat(stints)
                .extracting(Stint::holder)
                .containsExactly(
                        new Holder(null, null, "workshop"),
                        new Holder(null, "repairs", null),
                        new Holder("bob", "repairs", null));
        assertThat(stints)
                .extracting(stint -> Duration.between(stint.from(), stint.until()))
                .containsExactly(Duration.ofHours(1), Duration.ofHours(2), Duration.ofHours(3));
        assertThat(stage.audited)
                .filteredOn(entry -> entry.endsWith(order.number().value()))
                .containsExactly(
                        "lisa workorder.created " + order.number(),
                        "lisa workorder.handed_off " + order.number(),
                        "bob workorder.accepted " + order.number(),
                        "bob workorder.completed " + order.number(),
                        "lisa workorder.verified " + order.number());
    }

    @Test
    void of_two_who_change_it_the_second_is_told_and_who_does_not_reach_it_is_denied() {
        WorkOrder order = repair();
        desk.act(BOB, order.number(), 0L, new Step(WorkOrderMove.ACCEPT, ""));

        assertThatThrownBy(() -> desk.act(LISA, order.number(), 0L, new Step(WorkOrderMove.CANCEL, "why not")))
                .isInstanceOf(Outdated.class);
        assertThatThrownBy(() -> desk.act(CARL, order.number(), null, new WorkOrderCommand.Comment("hello")))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> new Step(WorkOrderMove.REJECT, " ")).isInstanceOf(Refused.class);
    }

    @Test
    void a_due_time_comes_within_ten_years() {
        WorkOrder order = repair();
        WorkOrder.Job job = new WorkOrder.Job("mend the kettle", "", 3);
        for (Instant due : List.of(Instant.MAX, stage.now().plus(Duration.ofDays(3_661)), stage.now())) {
            assertThatThrownBy(() -> desk.create(LISA, ticket, new NewWorkOrder("repair", job, Holder.NOBODY, due)))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.field()).isEqualTo("due"));
            assertThatThrownBy(() ->
                            desk.act(LISA, order.number(), null, new WorkOrderCommand.Revise(null, null, null, due)))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.field()).isEqualTo("due"));
        }
    }

    @Test
    void it_is_linked_to_order_lines_and_products() {
        WorkOrder order = repair();
        TicketLink line = new TicketLink.ToOrder(new OrderRef("10100", "", 2));
        TicketLink product = new TicketLink.ToProduct("S10_1678");
        desk.act(LISA, order.number(), null, new WorkOrderCommand.Link(line));
        desk.act(LISA, order.number(), null, new WorkOrderCommand.Link(product));
        WorkOrder again = desk.act(LISA, order.number(), null, new WorkOrderCommand.Link(product));

        assertThat(book.links(order)).containsExactlyInAnyOrder(line, product);
        assertThat(again.version()).isEqualTo(2);
        desk.act(LISA, order.number(), null, new WorkOrderCommand.Unlink(line));
        assertThat(book.links(order)).containsExactly(product);
    }

    @Test
    void making_one_for_somebody_else_is_assigning_it() {
        Actor eve = new Actor(
                "eve",
                "Eve",
                null,
                Set.of(),
                null,
                new Grants(Map.of(Permission.WORKORDER_WRITE, Scope.ALL, Permission.TICKET_READ, Scope.ALL)));
        WorkOrder.Job job = new WorkOrder.Job("mend the kettle", "", 3);
        NewWorkOrder forBob = new NewWorkOrder("repair", job, new Holder("bob", null, null), null);
        NewWorkOrder forEve = new NewWorkOrder("repair", job, new Holder("eve", null, null), null);

        assertThatThrownBy(() -> desk.create(eve, ticket, forBob))
                .isInstanceOfSatisfying(
                        Denied.class, denied -> assertThat(denied.permission()).isEqualTo(Permission.WORKORDER_ASSIGN));
        assertThat(desk.create(LISA, ticket, forBob).holder().assignee()).isEqualTo("bob");
        assertThat(desk.create(eve, ticket, forEve).holder().assignee()).isEqualTo("eve");
    }
}
