package org.callwright.core.workorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callwright.core.ticket.DeskStage.BOB;
import static org.callwright.core.ticket.DeskStage.LISA;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.callwright.core.change.Refused;
import org.callwright.core.sla.SlaPolicy.Moment;
import org.callwright.core.ticket.Holder;
import org.callwright.core.ticket.TicketNumber;
import org.callwright.core.workorder.WorkOrderCommand.Escalate;
import org.callwright.core.workorder.WorkOrderCommand.Revise;
import org.callwright.core.workorder.WorkOrderCommand.Step;
import org.callwright.core.workorder.WorkOrderEvent.Kind;
import org.junit.jupiter.api.Test;

/** Work orders whose due time comes near, or is over. */
class WorkOrderSlaTest {
    private static final WorkOrderType.Escalation TO_LEADS = new WorkOrderType.Escalation(Moment.BREACH, "leads", null);
    private static final WorkOrderType.Escalation MORE_URGENT =
            new WorkOrderType.Escalation(Moment.WARNING, null, null);

    private WorkOrder repair(WorkOrderStage stage) {
        return stage.make(stage.tickets.open("broken kettle").number(), "mend the kettle");
    }

    private static WorkOrder step(WorkOrderStage stage, WorkOrder order, WorkOrderMove move, String note) {
        return stage.desk.act(BOB, order.number(), null, new Step(move, note));
    }

    @Test
    void a_warning_makes_it_more_urgent_and_a_breach_takes_it_to_others_once() {
        WorkOrderStage stage = new WorkOrderStage(MORE_URGENT, TO_LEADS);
        WorkOrder order = repair(stage);
        step(stage, order, WorkOrderMove.ACCEPT, "");
        step(stage, order, WorkOrderMove.START, "");
        stage.tickets.later(Duration.ofHours(8).minusMillis(1));
        assertThat(stage.watch().look()).isZero();

        stage.tickets.later(Duration.ofMillis(1));
        stage.watch().look();
        assertThat(stage.now(order).job().priority()).isEqualTo(2);
        assertThat(stage.now(order).state()).isEqualTo(WorkOrderState.IN_PROGRESS);
        assertThat(stage.now(order).holder().assignee()).isEqualTo("bob");

        stage.tickets.later(Duration.ofHours(2));
        stage.watch().look();
        stage.tickets.later(Duration.ofDays(9));
        assertThat(stage.watch().look()).isZero();

        WorkOrder late = stage.now(order);
        assertThat(late.holder()).isEqualTo(new Holder(null, "leads", null));
        assertThat(late.state()).isEqualTo(WorkOrderState.NEW);
        assertThat(late.job().priority()).isEqualTo(1);
        assertThat(stage.kinds(order))
                .containsExactly(
                        Kind.CREATED,
                        Kind.ACCEPTED,
                        Kind.STARTED,
                        Kind.SLA_WARNED,
                        Kind.ESCALATED,
                        Kind.SLA_BREACHED,
                        Kind.ESCALATED);
        assertThat(stage.book.history(order).getLast().details())
                .containsEntry("team", "leads")
                .containsEntry("note", "SLA BREACH");
    }

    @Test
    void what_is_there_already_stays_with_whoever_has_it() {
        WorkOrderStage stage = new WorkOrderStage(TO_LEADS);
        WorkOrder order = stage.make(
                stage.tickets.open("broken kettle").number(),
                "mend the kettle",
                "",
                3,
                new Holder("bob", "leads", "workshop"));
        stage.tickets.later(Duration.ofHours(10));
        stage.watch().look();

        assertThat(stage.now(order).holder().assignee()).isEqualTo("bob");
        assertThat(stage.now(order).state()).isEqualTo(WorkOrderState.ASSIGNED);
        assertThat(stage.now(order).job().priority()).isEqualTo(2);

        WorkOrder toAll = stage.desk.act(LISA, order.number(), null, new Escalate(null, "workshop", "all of you"));
        assertThat(toAll.holder()).isEqualTo(new Holder(null, null, "workshop"));
        assertThat(toAll.state()).isEqualTo(WorkOrderState.NEW);
    }

    @Test
    void what_is_done_or_on_hold_is_not_late_and_what_was_sent_back_is() {
        WorkOrderStage stage = new WorkOrderStage(TO_LEADS);
        WorkOrder done = repair(stage);
        WorkOrder held = repair(stage);
        step(stage, done, WorkOrderMove.ACCEPT, "");
        step(stage, done, WorkOrderMove.COMPLETE, "");
        step(stage, held, WorkOrderMove.ACCEPT, "");
        step(stage, held, WorkOrderMove.HOLD, "no fuse");
        stage.tickets.later(Duration.ofDays(1));
        assertThat(stage.watch().look()).isZero();

        step(stage, done, WorkOrderMove.REDO, "still leaks");
        assertThat(stage.watch().look()).isEqualTo(1);

        assertThat(stage.now(done).holder().team()).isEqualTo("leads");
        assertThat(stage.kinds(held)).doesNotContain(Kind.SLA_WARNED, Kind.SLA_BREACHED, Kind.ESCALATED);
    }

    @Test
    void a_new_due_time_is_to_come_and_is_warned_of_again() {
        WorkOrderStage stage = new WorkOrderStage();
        WorkOrder order = repair(stage);
        stage.tickets.later(Duration.ofHours(10));
        stage.watch().look();
        Revise past = new Revise(null, null, null, stage.tickets.now());
        assertThatThrownBy(() -> stage.desk.act(LISA, order.number(), null, past))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("due"));

        stage.desk.act(
                LISA,
                order.number(),
                null,
                new Revise(null, null, null, stage.tickets.now().plus(Duration.ofHours(1))));
        stage.tickets.later(Duration.ofHours(1));
        stage.watch().look();

        assertThat(stage.kinds(order))
                .containsExactly(Kind.CREATED, Kind.SLA_BREACHED, Kind.REVISED, Kind.SLA_BREACHED);
    }

    @Test
    void a_due_time_that_is_set_while_it_is_on_hold_waits_too() {
        WorkOrderStage stage = new WorkOrderStage();
        WorkOrder order = repair(stage);
        step(stage, order, WorkOrderMove.ACCEPT, "");
        step(stage, order, WorkOrderMove.HOLD, "no fuse");
        stage.desk.act(
                LISA,
                order.number(),
                null,
                new Revise(null, null, null, stage.tickets.now().plus(Duration.ofHours(2))));
        stage.tickets.later(Duration.ofDays(3));
        assertThat(stage.watch().look()).isZero();

        WorkOrder resumed = step(stage, order, WorkOrderMove.RESUME, "");

        assertThat(resumed.time().due()).isEqualTo(stage.tickets.now().plus(Duration.ofHours(2)));
    }

    @Test
    void people_escalate_what_is_on_hold_without_its_time_running() {
        WorkOrderStage stage = new WorkOrderStage();
        WorkOrder order = repair(stage);
        step(stage, order, WorkOrderMove.ACCEPT, "");
        step(stage, order, WorkOrderMove.HOLD, "no fuse");

        WorkOrder urgent = stage.desk.act(LISA, order.number(), null, new Escalate(null, null, "the customer waits"));
        assertThat(urgent.state()).isEqualTo(WorkOrderState.ON_HOLD);
        assertThat(urgent.time().due()).isNull();
        WorkOrder elsewhere = stage.desk.act(LISA, order.number(), null, new Escalate("leads", null, "you find one"));

        assertThat(elsewhere.state()).isEqualTo(WorkOrderState.NEW);
        assertThat(elsewhere.time().due()).isEqualTo(stage.tickets.now().plus(Duration.ofHours(10)));
        assertThatThrownBy(() -> new Escalate(null, null, " ")).isInstanceOf(Refused.class);
    }

    @Test
    void a_type_of_before_there_were_escalations_has_none() {
        WorkOrderStage stage = new WorkOrderStage(TO_LEADS);
        WorkOrder order = repair(stage);
        stage.tickets.db.run("UPDATE definition SET content = JSON_REMOVE(content, '$.escalations')"
                + " WHERE kind = 'work-order-type'");
        stage.tickets.later(Duration.ofHours(10));
        stage.watch().look();

        assertThat(stage.kinds(order)).containsExactly(Kind.CREATED, Kind.SLA_BREACHED);
    }

    /** Work orders of the same tickets, so that the nodes meet; people work on them meanwhile. */
    @Test
    void of_two_nodes_that_look_at_once_again_and_again_nothing_is_said_twice_and_nothing_left_out() throws Exception {
        WorkOrderStage stage = new WorkOrderStage(MORE_URGENT, TO_LEADS);
        List<WorkOrder> orders = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            TicketNumber ticket = stage.tickets.open("ticket " + i).number();
            for (int j = 0; j < 4; j++) {
                orders.add(stage.make(ticket, "job " + j));
            }
        }
        List<WorkOrderWatch> nodes = List.of(stage.watch(), stage.watch());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int hour = 0; hour < 12; hour += 4) {
                stage.tickets.later(Duration.ofHours(4));
                List<CompletableFuture<Integer>> looks = new ArrayList<>();
                nodes.forEach(node -> looks.add(CompletableFuture.supplyAsync(node::look, threads)));
                CompletableFuture<Void> people = CompletableFuture.runAsync(
                        () -> IntStream.range(0, orders.size())
                                .forEach(i -> stage.node()
                                        .act(
                                                LISA,
                                                orders.get(i).number(),
                                                null,
                                                new WorkOrderCommand.Comment("how far is it?"))),
                        threads);
                int said = 0;
                for (CompletableFuture<Integer> look : looks) {
                    said += look.get();
                }
                people.get();
                assertThat(said).isEqualTo(hour == 0 ? 0 : orders.size());
            }
        }

        for (WorkOrder order : orders) {
            assertThat(stage.kinds(order).stream().filter(kind -> kind != Kind.COMMENTED))
                    .containsExactly(Kind.CREATED, Kind.SLA_WARNED, Kind.ESCALATED, Kind.SLA_BREACHED, Kind.ESCALATED);
            assertThat(stage.now(order).job().priority()).isEqualTo(1);
        }
    }
}
