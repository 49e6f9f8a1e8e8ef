package org.callwright.core.sla;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.core.ticket.DeskStage.LISA;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callwright.core.access.Actor;
import org.callwright.core.calendar.BusinessCalendar;
import org.callwright.core.calendar.Calendars;
import org.callwright.core.calendar.Hours;
import org.callwright.core.calendar.WorkingWeek;
import org.callwright.core.change.Atomically;
import org.callwright.core.definition.DefinitionDesk;
import org.callwright.core.definition.Definitions;
import org.callwright.core.projection.CallTale;
import org.callwright.core.ticket.DeskStage;
import org.callwright.core.ticket.Ticket;
import org.callwright.core.ticket.TicketCommand.Accept;
import org.callwright.core.ticket.TicketCommand.Await;
import org.callwright.core.ticket.TicketCommand.Comment;
import org.callwright.core.ticket.TicketCommand.Reopen;
import org.callwright.core.ticket.TicketCommand.Resolve;
import org.callwright.core.ticket.TicketCommand.Resume;
import org.callwright.core.ticket.TicketNumber;
import org.callwright.core.ticket.TicketState;
import org.callwright.core.ticket.TimelineEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SlaWatchTest {
    private DeskStage stage;

    @BeforeEach
    void open() {
        stage = new DeskStage();
    }

    /** A node of its own: it shares nothing with another but the database. */
    private SlaWatch node() {
        return new SlaWatch(
                stage.db.bean(Atomically.class),
                stage.db.bean(SlaBook.class),
                stage.book(),
                stage.desk(),
                stage.db.bean(Definitions.class),
                Set::of,
                ZoneOffset.UTC,
                stage.clock);
    }

    private void policy(List<SlaPolicy.Escalation> escalations) {
        Map<Goal, Duration> targets = new EnumMap<>(Map.of(
                Goal.FIRST_RESPONSE, Duration.ofMinutes(10),
                Goal.OWN, Duration.ofMinutes(20),
                Goal.RESOLVE, Duration.ofHours(4)));
        SlaPolicy policy = new SlaPolicy(
                "Everything",
                500,
                SlaPolicy.Fit.ANY,
                null,
                targets,
                Set.of(TicketState.WAITING_CUSTOMER),
                80,
                escalations);
        setUp().create(Actor.SYSTEM, SlaPolicy.KIND, "everything", policy);
    }

    private DefinitionDesk setUp() {
        return new DefinitionDesk(
                stage.db.bean(Atomically.class),
                stage.db.bean(Definitions.class),
                List.of(),
                List.of(new ChangedPolicies(stage.db.bean(SlaBook.class))),
                stage.audit);
    }

    private static SlaPolicy within(Duration resolve, @Nullable String calendar) {
        return new SlaPolicy(
                "Everything",
                500,
                SlaPolicy.Fit.ANY,
                calendar,
                Map.of(Goal.RESOLVE, resolve),
                Set.of(TicketState.WAITING_CUSTOMER),
                80,
                List.of());
    }

    private List<String> said(TicketNumber number) {
        return stage.file(number).timeline().stream()
                .flatMap(entry -> entry instanceof TimelineEntry.Done done
                                && done.event().kind().name().startsWith("SLA")
                        ? Stream.of(done.event().kind() + " "
                                + done.event().details().get("goal"))
                        : Stream.empty())
                .toList();
    }

    private SlaClock clock(Ticket ticket, Goal goal) {
        return stage.db.bean(SlaBook.class).clocks(List.of(ticket)).getOrDefault(ticket.id(), List.of()).stream()
                .filter(clock -> clock.goal() == goal)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_breach_is_seen_before_it_happens_and_each_is_said_once() {
        policy(List.of());
        Ticket ticket = stage.open("kettle");
        assertThat(node().look()).isEqualTo(1);
        assertThat(node().look()).isZero();
        stage.later(Duration.ofMinutes(8).minusMillis(1));
        assertThat(node().look()).isZero();

        stage.later(Duration.ofMillis(1));
        node().look();
        assertThat(said(ticket.number())).containsExactly("SLA_WARNED FIRST_RESPONSE");

        stage.later(Duration.ofMinutes(2));
        node().look();
        node().look();
        assertThat(said(ticket.number())).containsExactly("SLA_WARNED FIRST_RESPONSE", "SLA_BREACHED FIRST_RESPONSE");
        assertThat(clock(ticket, Goal.FIRST_RESPONSE).state()).isEqualTo(SlaClock.State.BREACHED);
    }

    @Test
    void what_is_done_in_time_is_met_and_never_said_to_be_late() {
        policy(List.of());
        Ticket ticket = stage.open("kettle");
        stage.later(Duration.ofMinutes(5));
        stage.desk().act(LISA, ticket.number(), null, List.of(new Accept(), new Comment("hello", true)));
        node().look();
        stage.later(Duration.ofMinutes(30));
        node().look();

        assertThat(said(ticket.number())).isEmpty();
        assertThat(clock(ticket, Goal.FIRST_RESPONSE).state()).isEqualTo(SlaClock.State.MET);
        assertThat(clock(ticket, Goal.OWN).elapsed()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void a_policy_that_is_made_changed_or_given_up_holds_for_the_tickets_that_are_open() {
        Ticket ticket = stage.open("kettle");
        Ticket settled = stage.open("door");
        stage.desk().act(LISA, settled.number(), null, List.of(new Accept(), new Resolve(null, "")));
        node().look();
        Instant opened = stage.now();
        stage.later(Duration.ofMinutes(1));
        assertThat(node().look()).isZero();

        setUp().create(Actor.SYSTEM, SlaPolicy.KIND, "everything", within(Duration.ofHours(4), null));
        assertThat(node().look()).as("the one that is open").isEqualTo(1);
        assertThat(clock(ticket, Goal.RESOLVE).dueAt()).isEqualTo(opened.plus(Duration.ofHours(4)));
        assertThat(stage.ticket(ticket.number()).due()).isEqualTo(opened.plus(Duration.ofHours(4)));
        assertThat(node().look()).isZero();

        setUp().replace(Actor.SYSTEM, SlaPolicy.KIND, "everything", null, within(Duration.ofHours(2), null));
        node().look();
        assertThat(stage.ticket(ticket.number()).due()).isEqualTo(opened.plus(Duration.ofHours(2)));

        setUp().delete(Actor.SYSTEM, SlaPolicy.KIND, "everything", null);
        node().look();
        assertThat(stage.ticket(ticket.number()).due()).isNull();
    }

    @Test
    void a_changed_calendar_holds_for_the_tickets_that_are_open() {
        setUp().create(Actor.SYSTEM, Calendars.KIND, "office", office(8, 18));
        setUp().create(Actor.SYSTEM, SlaPolicy.KIND, "everything", within(Duration.ofHours(4), "office"));
        Ticket ticket = stage.open("kettle");
        node().look();
        Instant before = requireNonNull(stage.ticket(ticket.number()).due());

        setUp().replace(Actor.SYSTEM, Calendars.KIND, "office", null, office(12, 14));
        node().look();

        assertThat(stage.ticket(ticket.number()).due()).isAfter(before);
    }

    private static BusinessCalendar office(int from, int to) {
        List<Hours> hours = List.of(new Hours(from * 60, to * 60));
        Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, hours);
        }
        return new BusinessCalendar("office", "Office", ZoneOffset.UTC, new WorkingWeek(week, Map.of()));
    }

    @Test
    void all_that_are_open_get_their_turn_some_at_a_time_and_from_the_first_on_when_something_changes_meanwhile() {
        SlaBook book = stage.db.bean(SlaBook.class);
        for (int i = 0; i < 5; i++) {
            stage.open("ticket " + i);
        }
        setUp().create(Actor.SYSTEM, SlaPolicy.KIND, "everything", within(Duration.ofHours(4), null));

        assertThat(List.of(moveOn(book), moveOn(book))).containsExactly(2, 2);
        setUp().replace(Actor.SYSTEM, SlaPolicy.KIND, "everything", null, within(Duration.ofHours(2), null));
        assertThat(List.of(moveOn(book), moveOn(book), moveOn(book), moveOn(book)))
                .containsExactly(2, 2, 1, 0);
    }

    private int moveOn(SlaBook book) {
        return stage.db.bean(Atomically.class).run(() -> book.moveOn(stage.now(), 2));
    }

    @Test
    void what_somebody_has_locked_is_passed_over_and_gets_its_turn_later() {
        SlaBook book = stage.db.bean(SlaBook.class);
        Ticket first = stage.open("kettle");
        stage.open("door");
        setUp().create(Actor.SYSTEM, SlaPolicy.KIND, "everything", within(Duration.ofHours(4), null));

        int free = stage.db.bean(Atomically.class).run(() -> {
            stage.book().lock(first.number());
            return CompletableFuture.supplyAsync(() -> moveOn(book)).join();
        });

        assertThat(free).isEqualTo(1);
        assertThat(List.of(moveOn(book), moveOn(book))).containsExactly(2, 0);
    }

    @Test
    void the_clock_stands_still_while_the_customer_is_waited_for() {
        policy(List.of());
        Ticket ticket = stage.open("kettle");
        stage.desk().act(LISA, ticket.number(), null, List.of(new Accept(), new Comment("hello", true)));
        stage.later(Duration.ofHours(1));
        stage.desk().act(LISA, ticket.number(), null, new Await(Await.Whom.CUSTOMER, ""));
        node().look();
        assertThat(clock(ticket, Goal.RESOLVE).state()).isEqualTo(SlaClock.State.PAUSED);
        assertThat(clock(ticket, Goal.RESOLVE).dueAt()).isNull();

        stage.later(Duration.ofDays(3));
        assertThat(node().look()).isZero();
        stage.desk().act(LISA, ticket.number(), null, new Resume());
        node().look();

        assertThat(clock(ticket, Goal.RESOLVE).dueAt()).isEqualTo(stage.now().plus(Duration.ofHours(3)));
        assertThat(said(ticket.number())).isEmpty();
    }

    @Test
    void a_reopened_ticket_goes_on_from_what_has_passed() {
        policy(List.of());
        Ticket ticket = stage.open("kettle");
        stage.desk().act(LISA, ticket.number(), null, List.of(new Accept(), new Comment("hello", true)));
        stage.later(Duration.ofHours(1));
        stage.desk().act(LISA, ticket.number(), null, new Resolve(null, ""));
        node().look();
        assertThat(clock(ticket, Goal.RESOLVE).state()).isEqualTo(SlaClock.State.MET);
        stage.later(Duration.ofDays(1));
        stage.desk().act(LISA, ticket.number(), null, new Reopen("broken again"));
        node().look();

        assertThat(clock(ticket, Goal.RESOLVE).state()).isEqualTo(SlaClock.State.RUNNING);
        assertThat(clock(ticket, Goal.RESOLVE).dueAt()).isEqualTo(stage.now().plus(Duration.ofHours(3)));
    }

    @Test
    void a_breach_escalates_to_where_the_policy_says() {
        policy(List.of(new SlaPolicy.Escalation(Goal.FIRST_RESPONSE, SlaPolicy.Moment.BREACH, "leads", null)));
        Ticket ticket = stage.open("kettle");
        node().look();
        stage.later(Duration.ofMinutes(10));
        node().look();
        node().look();

        Ticket now = stage.ticket(ticket.number());
        assertThat(now.holder().team()).isEqualTo("leads");
        assertThat(now.escalation()).isEqualTo(1);
        assertThat(now.filing().priority()).isEqualTo(2);
    }

    @Test
    void what_cannot_be_escalated_any_more_does_not_hold_up_the_others() {
        policy(List.of(new SlaPolicy.Escalation(Goal.FIRST_RESPONSE, SlaPolicy.Moment.BREACH, "leads", null)));
        Ticket ticket = stage.open("kettle");
        Ticket other = stage.open("door");
        node().look();
        stage.later(Duration.ofMinutes(11));
        stage.desk().act(LISA, ticket.number(), null, new Resolve(null, ""));

        assertThat(node().look()).isEqualTo(2);

        assertThat(said(ticket.number())).containsExactly("SLA_BREACHED FIRST_RESPONSE");
        assertThat(stage.ticket(ticket.number()).escalation()).isZero();
        assertThat(stage.ticket(other.number()).escalation()).isEqualTo(1);
    }

    @Test
    void tickets_of_calls_have_clocks_too() {
        policy(List.of());
        CallTale tale = CallTale.at(stage.log, stage.now(), new TicketNumber("SV260314-00042-0"));
        tale.arrives();
        stage.project();
        stage.later(Duration.ofMinutes(1));
        node().look();
        assertThat(clock(stage.ticket(tale.ticket), Goal.OWN).state()).isEqualTo(SlaClock.State.RUNNING);

        tale.answers(CallTale.ANN, tale.offered(CallTale.ANN));
        stage.project();
        node().look();
        assertThat(clock(stage.ticket(tale.ticket), Goal.OWN).state()).isEqualTo(SlaClock.State.MET);
    }

    @Test
    void of_two_nodes_that_look_at_once_again_and_again_nothing_is_said_twice_and_nothing_left_out() throws Exception {
        policy(List.of(new SlaPolicy.Escalation(Goal.OWN, SlaPolicy.Moment.BREACH, "leads", null)));
        List<Ticket> tickets = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            tickets.add(stage.open("ticket " + i));
        }
        try (ExecutorService nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int minute = 0; minute < 24; minute += 4) {
                List<CompletableFuture<Integer>> looks = IntStream.range(0, 3)
                        .mapToObj(i -> CompletableFuture.supplyAsync(() -> node().look(), nodes))
                        .toList();
                CompletableFuture.allOf(looks.toArray(CompletableFuture[]::new)).get();
                // What one of them had locked, another passed over: a node that looks again finds it, if it was left.
                node().look();
                stage.later(Duration.ofMinutes(4));
            }
        }

        for (Ticket ticket : tickets) {
            assertThat(said(ticket.number()))
                    .containsExactlyInAnyOrder(
                            "SLA_WARNED FIRST_RESPONSE",
                            "SLA_BREACHED FIRST_RESPONSE",
                            "SLA_WARNED OWN",
                            "SLA_BREACHED OWN");
            assertThat(stage.ticket(ticket.number()).escalation()).isEqualTo(1);
        }
    }
}
