package org.callwright.core.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callwright.core.ticket.DeskStage.BOB;
import static org.callwright.core.ticket.DeskStage.CARL;
import static org.callwright.core.ticket.DeskStage.LISA;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Denied;
import org.callwright.core.access.Grants;
import org.callwright.core.access.Permission;
import org.callwright.core.access.Scope;
import org.callwright.core.call.CallEnding;
import org.callwright.core.change.Outdated;
import org.callwright.core.change.Refused;
import org.callwright.core.projection.CallTale;
import org.callwright.core.routing.OfferToken;
import org.callwright.core.ticket.TicketCommand.Accept;
import org.callwright.core.ticket.TicketCommand.Assign;
import org.callwright.core.ticket.TicketCommand.Change;
import org.callwright.core.ticket.TicketCommand.Close;
import org.callwright.core.ticket.TicketCommand.Comment;
import org.callwright.core.ticket.TicketCommand.Escalate;
import org.callwright.core.ticket.TicketCommand.HandOff;
import org.callwright.core.ticket.TicketCommand.Link;
import org.callwright.core.ticket.TicketCommand.Reject;
import org.callwright.core.ticket.TicketCommand.Reopen;
import org.callwright.core.ticket.TicketCommand.Resolve;
import org.callwright.core.ticket.TicketCommand.Return;
import org.callwright.core.ticket.TicketCommand.Unlink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServiceDeskTest {
    private DeskStage stage;
    private ServiceDesk desk;

    @BeforeEach
    void open() {
        stage = new DeskStage();
        desk = stage.desk();
    }

    @Test
    void a_ticket_goes_through_departments_and_its_history_says_who_had_it_how_long() {
        TicketNumber number = stage.open("broken kettle").number();
        stage.later(Duration.ofMinutes(1));
        desk.act(LISA, number, 0L, new Accept());
        stage.later(Duration.ofMinutes(2));
        desk.act(LISA, number, 1L, new HandOff(null, "workshop", "please look"));
        stage.later(Duration.ofMinutes(3));
        desk.act(BOB, number, 2L, new Accept());
        stage.later(Duration.ofMinutes(4));
        Ticket returned = desk.act(BOB, number, 3L, new Return("mended"));
        stage.later(Duration.ofMinutes(5));
        Ticket closed = desk.act(LISA, number, 4L, new Close("REPAIRED", ""));

        assertThat(returned.holder()).isEqualTo(new Holder("lisa", null, null));
        assertThat(closed.state()).isEqualTo(TicketState.CLOSED);
        assertThat(closed.filing().disposition()).isEqualTo("REPAIRED");
        assertThat(closed.milestones().resolved()).isEqualTo(stage.now());
        TicketRecord file = stage.file(number);
        assertThat(file.stints())
                .extracting(stint -> stint.holder().assignee() + "@"
                        + stint.holder().department() + " "
                        + stint.length(stage.now()).toMinutes())
                .containsExactly("null@null 1", "lisa@null 2", "null@workshop 3", "bob@workshop 4", "lisa@null 5");
        assertThat(file.timeline())
                .extracting(entry -> ((TimelineEntry.Done) entry).event().kind().name())
                .containsExactly("CREATED", "ACCEPTED", "HANDED_OFF", "ACCEPTED", "RETURNED", "CLOSED");
        assertThat(stage.audited).hasSize(6).contains("bob ticket.returned " + number);
    }

    @Test
    void what_is_rejected_goes_back_to_whoever_handed_it_off() {
        TicketNumber number = stage.open("wrong door").number();
        desk.act(LISA, number, null, new Accept());
        desk.act(LISA, number, null, new HandOff("repairs", null, ""));

        Ticket rejected = desk.act(BOB, number, null, new Reject("not ours"));

        assertThat(rejected.state()).isEqualTo(TicketState.IN_PROGRESS);
        assertThat(rejected.holder().assignee()).isEqualTo("lisa");
        assertThatThrownBy(() -> desk.act(LISA, number, null, new Return("to whom?")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("nobody has handed");
    }

    @Test
    void of_two_who_change_the_same_version_the_second_is_told() {
        TicketNumber number = stage.open("kettle").number();
        desk.act(LISA, number, 0L, new Change(TicketField.PRIORITY, "1"));

        assertThatThrownBy(() -> desk.act(LISA, number, 0L, new Change(TicketField.PRIORITY, "5")))
                .isInstanceOf(Outdated.class);
        assertThat(stage.ticket(number).filing().priority()).isEqualTo(1);
    }

    @Test
    void an_illegal_command_changes_nothing_and_names_the_legal_ones() {
        TicketNumber number = stage.open("kettle").number();
        desk.act(LISA, number, null, new Close(null, ""));

        assertThatThrownBy(() -> desk.act(LISA, number, null, List.of(new Comment("late", false), new Accept())))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.field()).isEqualTo("state");
                    assertThat(refused.getMessage()).contains("CLOSED").contains("accept");
                    assertThat(refused.legal())
                            .containsExactly("reopen", "comments", "link", "unlink", "split", "follow-up", "merge");
                });
        assertThat(stage.ticket(number).version()).isEqualTo(1);
        assertThat(stage.file(number).timeline()).hasSize(2);
        assertThat(desk.act(LISA, number, null, new Reopen("again")).state()).isEqualTo(TicketState.REOPENED);
    }

    @Test
    void who_does_not_reach_a_ticket_is_denied() {
        TicketNumber number = stage.open("kettle").number();
        desk.act(LISA, number, null, new Assign("lisa"));

        assertThatThrownBy(() -> desk.act(CARL, number, null, new Comment("hello", false)))
                .isInstanceOf(Denied.class);
        desk.act(LISA, number, null, new Assign("carl"));
        assertThat(desk.act(CARL, number, null, new Accept()).holder().assignee())
                .isEqualTo("carl");
    }

    @Test
    void a_call_that_ends_while_somebody_is_writing_takes_nothing_away_and_loses_nothing() {
        CallTale tale = CallTale.at(stage.log, stage.now(), new TicketNumber("SV260314-00042-0"));
        tale.arrives();
        stage.project();
        Ticket seen = stage.ticket(tale.ticket);
        OfferToken offer = tale.offered(CallTale.ANN);
        tale.rings(CallTale.ANN, offer)
                .answers(CallTale.ANN, offer)
                .later(Duration.ofMinutes(1))
                .ends(CallEnding.CALLER_HUNG_UP, CallTale.ANN);
        stage.project();

        Ticket written = desk.act(LISA, tale.ticket, seen.version(), new Change(TicketField.SUBJECT, "refund"));

        assertThat(written.state()).isEqualTo(TicketState.IN_PROGRESS);
        assertThat(written.agent()).isEqualTo(CallTale.ANN);
        assertThat(written.ended()).isNotNull();
        assertThat(written.filing().subject()).isEqualTo("refund");
        assertThat(written.firstOwned()).isPresent();
        assertThat(stage.file(tale.ticket).timeline())
                .extracting(entry -> switch (entry) {
                    case TimelineEntry.Done done -> done.event().kind().name();
                    case TimelineEntry.Called called -> called.kind().name();
                })
                .containsSubsequence("CALL_ARRIVED", "CALL_ANSWERED", "CALL_ENDED")
                .contains("CHANGED");
    }

    @Test
    void who_answers_the_phone_has_the_ticket_until_somebody_is_named() {
        CallTale tale = CallTale.at(stage.log, stage.now(), new TicketNumber("SV260314-00042-0"));
        tale.talksWith(CallTale.ANN);
        stage.project();
        stage.later(Duration.ofMinutes(10));
        desk.act(LISA, tale.ticket, null, new HandOff("repairs", null, ""));

        assertThat(stage.file(tale.ticket).stints())
                .extracting(stint -> stint.agent() + " " + stint.holder().team())
                .containsExactly("null null", "ann null", "null repairs");
    }

    @Test
    void a_call_answered_after_the_ticket_has_been_closed_leaves_it_closed() {
        CallTale tale = CallTale.at(stage.log, stage.now(), new TicketNumber("SV260314-00042-0"));
        tale.arrives();
        stage.project();
        desk.act(LISA, tale.ticket, null, new Close(null, ""));
        OfferToken offer = tale.offered(CallTale.ANN);
        tale.answers(CallTale.ANN, offer);
        stage.project();

        assertThat(stage.ticket(tale.ticket).state()).isEqualTo(TicketState.CLOSED);
        assertThat(stage.ticket(tale.ticket).agent()).isEqualTo(CallTale.ANN);
    }

    @Test
    void of_many_who_write_at_once_nobodys_words_are_lost() throws Exception {
        TicketNumber number = stage.open("kettle").number();
        CountDownLatch together = new CountDownLatch(1);
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Void>> writing = IntStream.range(0, 12)
                    .mapToObj(i -> CompletableFuture.runAsync(
                            () -> {
                                awaitTogether(together);
                                desk.act(LISA, number, null, new Comment("words " + i, false));
                            },
                            people))
                    .toList();
            together.countDown();
            CompletableFuture.allOf(writing.toArray(CompletableFuture[]::new)).get();
        }

        assertThat(stage.ticket(number).version()).isEqualTo(12);
        assertThat(stage.file(number).timeline()).hasSize(13);
    }

    private static void awaitTogether(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void the_first_public_comment_is_the_first_response() {
        TicketNumber number = stage.open("kettle").number();
        stage.later(Duration.ofMinutes(1));
        desk.act(LISA, number, null, new Comment("to ourselves", false));
        stage.later(Duration.ofMinutes(1));
        Ticket answered = desk.act(LISA, number, null, new Comment("dear customer", true));
        stage.later(Duration.ofMinutes(1));
        desk.act(LISA, number, null, new Comment("again", true));

        assertThat(answered.firstResponse()).hasValue(DeskStage.NOON.plusSeconds(120));
        assertThat(stage.ticket(number).firstResponse()).hasValue(DeskStage.NOON.plusSeconds(120));
    }

    @Test
    void an_escalation_is_more_urgent_and_goes_where_it_is_sent() {
        TicketNumber number = stage.open("kettle").number();

        Ticket escalated = desk.act(LISA, number, null, new Escalate("leads", null, "angry"));

        assertThat(escalated.filing().priority()).isEqualTo(2);
        assertThat(escalated.escalation()).isEqualTo(1);
        assertThat(escalated.holder()).isEqualTo(new Holder(null, "leads", null));
    }

    @Test
    void a_link_that_is_there_already_is_no_news() {
        TicketNumber number = stage.open("kettle").number();
        TicketLink line = new TicketLink.ToOrder(new OrderRef("10100", "10100-1", 2));

        desk.act(LISA, number, null, new Link(line));
        Ticket again = desk.act(LISA, number, null, new Link(line));
        desk.act(LISA, number, null, new Link(new TicketLink.ToProduct("S10_1678")));

        assertThat(again.version()).isEqualTo(1);
        assertThat(stage.file(number).links()).containsExactly(line, new TicketLink.ToProduct("S10_1678"));
        desk.act(LISA, number, null, new Unlink(line));
        assertThat(stage.file(number).links()).containsExactly(new TicketLink.ToProduct("S10_1678"));
    }

    @Test
    void a_rule_stands_against_a_command_before_anything_has_changed() {
        TicketNumber number = stage.open("kettle").number();
        stage.rules.add((ticket, command) -> {
            if (command.move() == TicketMove.CLOSE) {
                throw Refused.state("workOrders", "a work order is open");
            }
        });

        assertThatThrownBy(() ->
                        stage.desk().act(LISA, number, null, List.of(new Resolve(null, ""), new Close(null, ""))))
                .hasMessageContaining("work order");
        assertThat(stage.ticket(number).state()).isEqualTo(TicketState.OPEN);
    }

    @Test
    void what_would_wait_nowhere_is_whose_who_opened_it() {
        Ticket own = stage.opening().open(CARL, NewTicket.byHand(null, Holder.NOBODY, DeskStage.filing("kettle")));
        Ticket waiting = stage.opening()
                .open(CARL, NewTicket.byHand(null, new Holder(null, "repairs", null), DeskStage.filing("kettle")));

        assertThat(own.holder()).isEqualTo(new Holder("carl", null, null));
        assertThat(stage.reaches().of(CARL, Permission.TICKET_READ).covers(own)).isTrue();
        assertThat(own.firstOwned()).hasValue(stage.now());
        assertThat(waiting.holder().assignee()).isNull();
        assertThat(stage.waiting("in a queue").holder()).isEqualTo(Holder.NOBODY);
    }

    @Test
    void opening_a_ticket_for_somebody_else_is_assigning_it() {
        Actor eve =
                new Actor("eve", "Eve", null, Set.of(), null, new Grants(Map.of(Permission.TICKET_WRITE, Scope.ALL)));
        NewTicket forBob = NewTicket.byHand(null, new Holder("bob", null, null), DeskStage.filing("kettle"));

        assertThatThrownBy(() -> stage.opening().open(eve, forBob))
                .isInstanceOfSatisfying(
                        Denied.class, denied -> assertThat(denied.permission()).isEqualTo(Permission.TICKET_ASSIGN));
        assertThat(stage.opening().open(LISA, forBob).holder().assignee()).isEqualTo("bob");
        NewTicket forEve = NewTicket.byHand(null, new Holder("eve", null, null), DeskStage.filing("kettle"));
        assertThat(stage.opening().open(eve, forEve).holder().assignee()).isEqualTo("eve");
    }
}
