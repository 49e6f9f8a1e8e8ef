package org.callwright.telephony.arrive;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.callwright.core.HandClock;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallEnding;
import org.callwright.core.call.CallId;
import org.callwright.core.callerid.Caller.Presentation;
import org.callwright.core.callerid.CallerIdReader;
import org.callwright.core.control.CallControl;
import org.callwright.core.hint.Hint;
import org.callwright.core.hint.HintReader;
import org.callwright.core.hint.Meaning;
import org.callwright.core.queue.Question;
import org.callwright.core.queue.QueueDirectory;
import org.callwright.core.queue.QueueId;
import org.callwright.core.queue.RelaxationStep;
import org.callwright.core.queue.ServiceQueue;
import org.callwright.core.routing.Arrival;
import org.callwright.core.routing.ArrivalOutcome;
import org.callwright.core.routing.Offer;
import org.callwright.core.routing.OfferToken;
import org.callwright.core.routing.Router;
import org.callwright.core.routing.RoutingStore;
import org.callwright.core.routing.Step;
import org.callwright.core.ticket.OriginSource;
import org.callwright.core.ticket.TicketNumber;
import org.callwright.core.ticket.number.TicketNumbers;
import org.callwright.telephony.agi.AgiHandler;
import org.callwright.telephony.mapping.ChannelMark;
import org.junit.jupiter.api.Test;

class ArriveHandlerTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final TicketNumber FRESH = new TicketNumber("SV261122-00001-5");
    private static final ServiceQueue SUPPORT = new ServiceQueue(
            new QueueId("support"),
            "Support",
            List.of("4000"),
            List.of(new RelaxationStep(Duration.ZERO, List.of())),
            0,
            Duration.ofSeconds(20),
            Duration.ZERO,
            "default",
            true);

    private static final Question QUESTION = new Question("callwright/which", 12, Duration.ofSeconds(5), 2);

    private final List<Arrival> arrivals = new ArrayList<>();
    private final List<Arrival> departures = new ArrayList<>();
    private final List<String> endings = new ArrayList<>();
    private final AtomicInteger doubts = new AtomicInteger();
    private final HandClock clock = new HandClock(NOW);
    private final Pulse pulse = new Pulse(clock);

    private ServiceQueue queue = SUPPORT;
    private ServiceQueue also = SUPPORT;
    private boolean loaded = true;
    private boolean away;
    private HintReader hints =
            visit -> CompletableFuture.completedFuture(new Meaning(Optional.empty(), Hint.cameBy(visit.web())));

    @Test
    void with_nobody_idle_the_caller_is_sent_to_wait() {
        var session = new StubSession("4000", "13800000001", 0, "main", "1795368599000", "", "");

        arrive(session, this::waiting);

        var arrival = arrivals.getFirst();
        assertThat(session.executed)
                .containsExactly("MSet __CW_CALL=" + arrival.call()
                        + ",CW_HIDDEN=no,__CW_RECORD=yes,CW_MUSIC=default,__CW_QUEUE=support,__CW_TICKET=" + FRESH
                        + ",TIMEOUT(absolute)=0,CW_EXTEN=s,CW_NEXT=cw-wait");
        assertThat(arrival.caller().e164()).isEqualTo("+8613800000001");
    }

    @Test
    void an_idle_agent_is_rung_without_waiting_first() {
        var session = new StubSession("4000", "13800000001", 0, "main", "", "", "");

        arrive(
                session,
                arrival -> CompletableFuture.completedFuture(new ArrivalOutcome(
                        arrival.call(),
                        arrival.ticket(),
                        Optional.of(new Offer(
                                arrival.call(),
                                new OfferToken(42),
                                new AgentId("a01"),
                                "1001",
                                SUPPORT.id(),
                                "main",
                                arrival.channel(),
                                Duration.ofSeconds(20))))));

        assertThat(session.executed.getFirst()).endsWith("CW_EXTEN=42-20-1001,CW_NEXT=cw-connect");
    }

    @Test
    void without_the_routing_store_the_caller_waits_with_the_identity_that_he_will_be_let_in_with() {
        var session = new StubSession("4000", "13800000001", 0, "main", "", "", "");

        arrive(session, arrival -> CompletableFuture.failedFuture(new IllegalStateException("Redis is away")));

        assertThat(session.executed.getFirst())
                .startsWith("MSet __CW_CALL=" + arrivals.getFirst().call() + ",CW_HIDDEN=no,")
                .endsWith("CW_EXTEN=s,CW_NEXT=cw-wait");
    }

    @Test
    void a_caller_who_arrives_again_keeps_call_ticket_and_age() {
        var call = CallId.next();
        var session =
                new StubSession("4000", "13800000001", 0, "main", "1700000000000", call.value(), "SV231114-00007-4");

        arrive(session, this::waiting);

        assertThat(arrivals.getFirst().call()).isEqualTo(call);
        assertThat(arrivals.getFirst().ticket()).isEqualTo(new TicketNumber("SV231114-00007-4"));
        assertThat(arrivals.getFirst().arrived()).isEqualTo(Instant.ofEpochMilli(1_700_000_000_000L));
    }

    @Test
    void a_channel_brings_the_same_call_at_every_node_and_in_the_note_of_the_local_line() {
        for (int node = 0; node < 2; node++) {
            arrive(new StubSession("4000", "13800000001", 0, "main", "1795368599000", "", ""), this::waiting);
        }

        assertThat(arrivals)
                .extracting(Arrival::call)
                .containsOnly(
                        new ChannelMark("main", "1795368599.14").callOf(Instant.ofEpochMilli(1_795_368_599_000L)));
    }

    @Test
    void a_time_that_no_id_can_have_makes_an_id_of_its_own() {
        for (String strange : List.of("", "x", "-1", "9223372036854775807")) {
            arrive(new StubSession("4000", "13800000001", 0, "main", strange, "", ""), this::waiting);
        }

        assertThat(arrivals).extracting(Arrival::call).doesNotHaveDuplicates().hasSize(4);
    }

    @Test
    void a_caller_who_leaves_during_the_request_is_not_left_in_line() {
        var session = new StubSession("4000", "13800000001", 0, "main", "", "", "");
        session.callerGone = true;

        arrive(session, this::waiting);

        assertThat(endings).containsExactly(arrivals.getFirst().call() + " " + CallEnding.CALLER_HUNG_UP);
        assertThat(doubts).hasValue(0);
    }

    @Test
    void a_connection_that_just_closes_raises_a_doubt_for_the_caller_may_be_with_the_next_node() {
        var session = new StubSession("4000", "13800000001", 0, "main", "", "", "");
        session.closed = true;

        arrive(session, this::waiting);

        assertThat(endings).isEmpty();
        assertThat(doubts).hasValue(1);
    }

    @Test
    void a_hangup_told_later_than_asterisk_waits_is_a_doubt_and_no_ending() {
        var session = new StubSession("4000", "13800000001", 0, "main", "", "", "");
        session.callerGone = true;

        arrive(session, arrival -> {
            clock.advance(Duration.ofSeconds(3));
            return waiting(arrival);
        });

        assertThat(endings).isEmpty();
        assertThat(doubts).hasValue(1);
    }

    @Test
    void after_a_standstill_a_request_that_nobody_awaits_any_more_opens_nothing() {
        var session = new StubSession("4000", "13800000001", 0, "main", "", "", "");
        session.closed = true;
        clock.advance(Duration.ofSeconds(5));

        arrive(session, this::waiting);

        assertThat(arrivals).isEmpty();
    }

    @Test
    void after_a_standstill_a_request_that_is_still_awaited_is_served() {
        var session = new StubSession("4000", "13800000001", 0, "main", "", "", "");
        clock.advance(Duration.ofSeconds(5));

        arrive(session, this::waiting);

        assertThat(arrivals).hasSize(1);
        assertThat(session.executed).hasSize(2).last().asString().endsWith("CW_NEXT=cw-wait");
    }

    @Test
    void a_withheld_number_is_not_taken_although_the_network_delivered_it() {
        var session = new StubSession("4000", "13800000001", 32, "main", "", "", "");

        arrive(session, this::waiting);

        assertThat(arrivals.getFirst().caller().presentation()).isEqualTo(Presentation.WITHHELD);
        assertThat(arrivals.getFirst().caller().raw()).isEmpty();
        assertThat(session.executed.getFirst()).contains(",CW_HIDDEN=yes,");
    }

    @Test
    void a_number_that_no_queue_has_is_refused() {
        var session = new StubSession("4999", "13800000001", 0, "main", "", "", "");

        arrive(session, this::waiting);

        assertThat(session.executed).containsExactly("MSet TIMEOUT(absolute)=0,CW_EXTEN=s,CW_NEXT=cw-refuse");
        assertThat(arrivals).isEmpty();
    }

    @Test
    void a_queue_that_asks_sends_its_callers_to_the_question_and_opens_nothing() {
        queue = SUPPORT.asking(QUESTION);
        var session = new StubSession("4000", "13800000001", 0, "main", "", "", "");

        arrive(session, this::waiting);

        assertThat(session.executed)
                .singleElement()
                .asString()
                .matches("MSet __CW_CALL=[0-9A-Z]{26},CW_ASK_TRIES=2,CW_ASK_SECONDS=5,CW_ASK_DIGITS=12,"
                        + "CW_ASK_SOUND=callwright/which,TIMEOUT\\(absolute\\)=0,CW_EXTEN=s,CW_NEXT=cw-ask");
        assertThat(arrivals).isEmpty();
    }

    @Test
    void who_was_asked_or_has_a_call_or_names_his_order_is_not_asked() {
        queue = SUPPORT.asking(QUESTION);
        String call = CallId.next().value();

        arrive(new StubSession("4000", "13800000001", 0, "main", "", call, "", "yes", "", "", ""), this::waiting);
        arrive(new StubSession("4000", "13800000001", 0, "main", "", "", "", "yes", "", "", ""), this::waiting);
        arrive(new StubSession("4000", "13800000001", 0, "main", "", call, "", "", "", "", ""), this::waiting);
        arrive(new StubSession("4000", "13800000001", 0, "main", "", "", "", "", "", "yes", "A-1"), this::waiting);

        assertThat(arrivals).hasSize(4);
        assertThat(arrivals.getFirst().call()).isEqualTo(new CallId(call));
    }

    @Test
    void a_caller_who_leaves_before_he_can_be_asked_is_on_record() {
        queue = SUPPORT.asking(QUESTION);
        var session = new StubSession("4000", "13800000001", 0, "main", "", "", "");
        session.callerGone = true;

        arrive(session, this::waiting);

        assertThat(arrivals).isEmpty();
        assertThat(departures)
                .singleElement()
                .satisfies(gone -> assertThat(gone.caller().e164()).isEqualTo("+8613800000001"));
    }

    @Test
    void a_caller_who_left_is_told_to_the_next_node_unless_he_is_on_record() {
        String[] who = {"main", "1795368599000", CallId.next().value(), "4000", ""};
        var told = new StubSession("h", "13800000001", 0, who);
        var storeAway = new StubSession("h", "13800000001", 0, who);
        var starting = new StubSession("h", "13800000001", 0, who);

        leave(told);
        assertThat(told.executed).containsExactly("MSet CW_LEFT=told");
        assertThat(departures).hasSize(1);

        away = true;
        leave(storeAway);
        assertThat(storeAway.executed).isEmpty();

        away = false;
        loaded = false;
        leave(starting);
        assertThat(starting.executed).isEmpty();
        assertThat(departures).hasSize(1);
    }

    @Test
    void what_the_caller_gives_along_is_read_and_goes_with_him() {
        var session = new StubSession("4000", "13800000001", 0, "main", "", "", "", "yes", "10100", "yes", "A-1");
        Hint said = new Hint(true, false, "A-1", OriginSource.WEB_CALL, null);
        hints = visit -> {
            assertThat(visit.order()).isEqualTo("A-1");
            assertThat(visit.keyed()).isEqualTo("10100");
            return CompletableFuture.completedFuture(new Meaning(Optional.empty(), said));
        };

        arrive(session, this::waiting);

        assertThat(arrivals.getFirst().hint()).isEqualTo(said);
        assertThat(arrivals.getFirst().ticket()).isEqualTo(FRESH);
    }

    @Test
    void a_call_joins_the_ticket_that_was_keyed_in() {
        TicketNumber his = new TicketNumber("SV261101-00007-3");
        Hint joined = new Hint(false, true, null, null, null);
        hints = visit -> CompletableFuture.completedFuture(new Meaning(Optional.of(his), joined));

        arrive(
                new StubSession("4000", "13800000001", 0, "main", "", "", "", "yes", "261101000073", "", ""),
                this::waiting);

        assertThat(arrivals.getFirst().ticket()).isEqualTo(his);
        assertThat(arrivals.getFirst().hint().joined()).isTrue();
    }

    @Test
    void who_arrives_again_keeps_his_ticket_whatever_he_keyed_in() {
        Hint joined = new Hint(false, true, null, null, null);
        hints = visit -> CompletableFuture.completedFuture(
                new Meaning(Optional.of(new TicketNumber("SV261101-00007-3")), joined));

        arrive(
                new StubSession("4000", "13800000001", 0, "main", "", "", FRESH.value(), "yes", "261101000073", "", ""),
                this::waiting);

        assertThat(arrivals.getFirst().ticket()).isEqualTo(FRESH);
        assertThat(arrivals.getFirst().hint()).isEqualTo(Hint.NONE);
    }

    @Test
    void who_was_handed_over_and_is_let_in_again_hears_the_music_of_that_queue_and_waits_there() {
        also = new ServiceQueue(
                new QueueId("repairs"),
                "Repairs",
                List.of("4001"),
                List.of(new RelaxationStep(Duration.ZERO, List.of())),
                0,
                Duration.ofSeconds(20),
                Duration.ZERO,
                "jazz",
                false);
        var session = letIn("repairs");

        arrive(session, this::waiting);

        assertThat(arrivals.getFirst().queue()).isEqualTo(also);
        assertThat(session.executed.getFirst()).contains("__CW_RECORD=no,CW_MUSIC=jazz,__CW_QUEUE=repairs,");
    }

    @Test
    void whose_queue_is_no_more_is_let_in_where_he_dialled() {
        for (String queueOfHis : List.of("gone", "", "No Queue")) {
            arrive(letIn(queueOfHis), this::waiting);
        }

        assertThat(arrivals).extracting(Arrival::queue).hasSize(3).containsOnly(SUPPORT);
    }

    private static StubSession letIn(String queue) {
        return new StubSession(
                "4000",
                "13800000001",
                0,
                "main",
                "1700000000000",
                CallId.next().value(),
                FRESH.value(),
                "",
                "",
                "",
                "",
                queue);
    }

    private CompletableFuture<ArrivalOutcome> waiting(Arrival arrival) {
        return CompletableFuture.completedFuture(
                new ArrivalOutcome(arrival.call(), arrival.ticket(), Optional.empty()));
    }

    private void leave(StubSession session) {
        serve(session, this::waiting, LeftHandler.class);
    }

    private void arrive(StubSession session, Function<Arrival, CompletableFuture<ArrivalOutcome>> store) {
        serve(session, store, ArriveHandler.class);
    }

    private void serve(
            StubSession session,
            Function<Arrival, CompletableFuture<ArrivalOutcome>> store,
            Class<? extends AgiHandler> which) {
        InvocationHandler answers = (proxy, method, args) -> switch (method.getName()) {
            case "arrive" -> {
                arrivals.add((Arrival) args[0]);
                yield store.apply((Arrival) args[0]);
            }
            case "leftAtTheDoor" -> {
                if (away) {
                    yield CompletableFuture.failedFuture(new IllegalStateException("Redis is away"));
                }
                departures.add((Arrival) args[0]);
                yield CompletableFuture.completedFuture(new Step(true, List.of()));
            }
            case "ended" -> {
                endings.add(args[0] + " " + args[1]);
                yield CompletableFuture.completedFuture(new Step(false, List.of()));
            }
            default -> throw new AssertionError(method.getName());
        };
        var router = new Router(stub(RoutingStore.class, answers), stub(CallControl.class, answers), clock);
        TicketNumbers tickets = now -> CompletableFuture.completedFuture(FRESH);
        CallerIdReader callers = new CallerIdReader("CN");
        Departures gone = new Departures(router, tickets, callers, clock);
        AgiHandler handler = which == LeftHandler.class
                ? new LeftHandler(new OneQueue(), gone)
                : new ArriveHandler(
                        router, new OneQueue(), tickets, callers, hints, gone, doubts::incrementAndGet, pulse, clock);
        handler.handle(session)
                .toCompletableFuture()
                .orTimeout(5, TimeUnit.SECONDS)
                .join();
    }

    private static <T> T stub(Class<T> port, InvocationHandler answers) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, answers));
    }

    private final class OneQueue implements QueueDirectory {
        @Override
        public boolean loaded() {
            return loaded;
        }

        @Override
        public List<ServiceQueue> all() {
            return List.of(queue);
        }

        @Override
        public Optional<ServiceQueue> byId(QueueId id) {
            return Stream.of(queue, also).filter(q -> q.id().equals(id)).findFirst();
        }

        @Override
        public Optional<ServiceQueue> byDialed(String dialed) {
            return Optional.of(queue).filter(q -> q.dialed().contains(dialed));
        }
    }
}
