package org.callwright.core.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callwright.core.projection.CallTale.ANN;
import static org.callwright.core.projection.CallTale.BOB;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.callwright.core.call.CallDetail;
import org.callwright.core.call.CallEnding;
import org.callwright.core.call.CallHistory;
import org.callwright.core.call.CallState;
import org.callwright.core.call.Leg;
import org.callwright.core.event.Event;
import org.callwright.core.event.EventId;
import org.callwright.core.event.Fact;
import org.callwright.core.event.InMemoryEventLog;
import org.callwright.core.jdbc.TestDatabase;
import org.callwright.core.recording.Recording;
import org.callwright.core.recording.Recordings;
import org.callwright.core.routing.OfferFailure;
import org.callwright.core.routing.OfferToken;
import org.callwright.core.ticket.Ticket;
import org.callwright.core.ticket.TicketState;
import org.callwright.core.ticket.Tickets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class StoredLedgerTest {
    private static final Instant NOON = Instant.parse("2026-03-14T04:00:00Z");

    private final InMemoryEventLog log = new InMemoryEventLog();
    private TestDatabase db;
    private Ledger ledger;

    @BeforeEach
    void emptyTables() {
        db = TestDatabase.shared();
        ledger = db.bean(Ledger.class);
    }

    @Test
    void each_transition_is_logged_once_and_never_with_the_caller() {
        Logger logger = (Logger) LoggerFactory.getLogger(TransitionLog.class);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        logger.setLevel(Level.INFO);
        logger.addAppender(lines);
        try {
            CallTale tale = CallTale.at(log, NOON).talksWith(ANN);
            storeAll();
            ledger.store(ledger.position(), log.events());

            assertThat(lines.list)
                    .extracting(line -> fields(line).get("from") + " "
                            + fields(line).get("event") + " " + fields(line).get("to"))
                    .containsExactly(
                            "null CallArrived WAITING",
                            "WAITING Enqueued WAITING",
                            "WAITING Offered OFFERED",
                            "OFFERED AgentRinging RINGING",
                            "RINGING AgentAnswered TALKING",
                            "TALKING CallEnded ENDED");
            assertThat(lines.list).allSatisfy(line -> {
                assertThat(fields(line))
                        .containsEntry("call", tale.call.value())
                        .containsEntry("queue", "support");
                assertThat(line.getFormattedMessage() + fields(line)).doesNotContain("13800000001");
            });
            assertThat(fields(lines.list.getLast())).containsEntry("agent", ANN.value());
        } finally {
            logger.detachAppender(lines);
            logger.setLevel(null);
        }
    }

    private static Map<String, String> fields(ILoggingEvent line) {
        return line.getKeyValuePairs().stream()
                .collect(Collectors.toMap(pair -> pair.key, pair -> String.valueOf(pair.value)));
    }

    @Test
    void a_conversation_becomes_a_call_with_its_leg_and_events() {
        CallTale tale = CallTale.at(log, NOON).talksWith(ANN);

        storeAll();

        CallDetail detail = db.bean(CallHistory.class).byId(tale.call).orElseThrow();
        assertThat(detail.call().state()).isEqualTo(CallState.Kind.ENDED);
        assertThat(detail.call().ending()).isEqualTo(CallEnding.CALLER_HUNG_UP);
        assertThat(detail.call().agent()).isEqualTo(ANN);
        assertThat(detail.call().arrived()).isEqualTo(NOON);
        assertThat(detail.call().caller()).isEqualTo(CallTale.caller("+8613800000001"));
        assertThat(detail.call().ended()).isEqualTo(tale.now());
        assertThat(detail.events()).isEqualTo(eventsOfCalls());
        assertThat(detail.legs()).singleElement().satisfies(leg -> {
            assertThat(Duration.between(leg.offered(), leg.answered())).isGreaterThan(Duration.ofSeconds(3));
            assertThat(leg.ended()).isEqualTo(tale.now());
        });
    }

    @Test
    void the_ticket_has_the_number_that_the_caller_was_given() {
        CallTale tale = CallTale.at(log, NOON).talksWith(ANN);

        storeAll();

        Ticket ticket = db.bean(Tickets.class).byCall(tale.call).orElseThrow();
        assertThat(ticket.number()).isEqualTo(tale.ticket);
        assertThat(ticket.state()).isEqualTo(TicketState.IN_PROGRESS);
        assertThat(ticket.agent()).isEqualTo(ANN);
        assertThat(ticket.ended()).isEqualTo(tale.now());
    }

    @Test
    void the_ticket_of_an_abandoned_call_stays_open() {
        CallTale tale =
                CallTale.at(log, NOON).arrives().later(Duration.ofSeconds(40)).abandons();

        storeAll();

        Ticket ticket = db.bean(Tickets.class).byCall(tale.call).orElseThrow();
        assertThat(ticket.state()).isEqualTo(TicketState.OPEN);
        assertThat(ticket.ended()).isEqualTo(tale.now());
    }

    @Test
    void an_offer_that_rang_out_is_a_leg_and_the_next_agent_has_the_call() {
        CallTale tale = CallTale.at(log, NOON).arrives();
        OfferToken first = tale.offered(ANN);
        tale.rings(ANN, first).later(Duration.ofSeconds(15)).fails(ANN, first, OfferFailure.NO_ANSWER);
        OfferToken second = tale.offered(BOB);
        tale.answers(BOB, second);

        storeAll();

        CallDetail detail = db.bean(CallHistory.class).byId(tale.call).orElseThrow();
        assertThat(detail.legs()).extracting(Leg::failure).containsExactly(OfferFailure.NO_ANSWER, null);
        assertThat(detail.call().agent()).isEqualTo(BOB);
        assertThat(db.texts("SELECT reason FROM routing_decision WHERE call_id = '" + tale.call
                        + "' ORDER BY entry_ms, entry_seq, place"))
                .containsExactly("NOBODY_READY", "LONGEST_IDLE", "NO_ANSWER", "NOBODY_READY", "LONGEST_IDLE");
    }

    @Test
    void time_on_hold_adds_up() {
        CallTale tale = CallTale.at(log, NOON).arrives();
        OfferToken offer = tale.offered(ANN);
        tale.answers(ANN, offer);
        for (int i = 0; i < 2; i++) {
            tale.happens(new Fact.Held(tale.call, ANN, offer))
                    .later(Duration.ofMillis(9_999))
                    .happens(new Fact.Resumed(tale.call, ANN, offer));
        }

        storeAll();

        assertThat(db.bean(CallHistory.class).byId(tale.call).orElseThrow().legs())
                .singleElement()
                .extracting(Leg::held)
                .isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void a_recording_is_found_by_call_and_ticket_even_when_announced_twice() {
        CallTale tale = CallTale.at(log, NOON).arrives();
        OfferToken offer = tale.offered(ANN);
        Fact finished = new Fact.RecordingFinished(
                tale.call, offer, "2026/03/14/x.wav", Duration.ofSeconds(61), 976_044, "ab".repeat(32), 2);
        tale.answers(ANN, offer)
                .ends(CallEnding.AGENT_HUNG_UP, ANN)
                .happens(finished)
                .happens(finished);

        storeAll();

        Recordings recordings = db.bean(Recordings.class);
        assertThat(recordings.ofCall(tale.call))
                .singleElement()
                .extracting(Recording::agent)
                .isEqualTo(ANN);
    }

    @Test
    void a_fact_that_cannot_follow_is_kept_and_changes_nothing() {
        CallTale tale = CallTale.at(log, NOON).arrives().abandons();
        tale.happens(new Fact.AgentAnswered(tale.call, ANN, new OfferToken(1)));
        CallTale stranger = CallTale.at(log, tale.now());
        stranger.happens(new Fact.Enqueued(stranger.call, CallTale.LANE, 1));

        storeAll();

        CallDetail detail = db.bean(CallHistory.class).byId(tale.call).orElseThrow();
        assertThat(detail.call().ending()).isEqualTo(CallEnding.ABANDONED);
        assertThat(detail.call().answered()).isNull();
        assertThat(detail.events()).hasSize(5);
        assertThat(count("call_event WHERE legal = FALSE")).isEqualTo(2);
        assertThat(count("call_record")).isEqualTo(1);
    }

    @Test
    void the_same_batch_from_the_same_position_is_stored_once() {
        CallTale.at(log, NOON).talksWith(ANN);
        List<Event> events = log.events();

        assertThat(ledger.store(EventId.NONE, events)).isTrue();
        assertThat(ledger.store(EventId.NONE, events)).isFalse();

        assertThat(count("call_event")).isEqualTo(eventsOfCalls().size());
        assertThat(ledger.position()).isEqualTo(log.end());
    }

    @Test
    void a_call_that_comes_back_after_it_was_lost_goes_on_with_its_ticket() {
        CallTale lost = CallTale.at(log, NOON).arrives();
        lost.happens(new Fact.CallEnded(lost.call, CallEnding.LOST, null));
        CallTale again = CallTale.at(log, lost.now(), lost.ticket).talksWith(ANN);

        db.projector(log).consume(EventId.NONE, log.events());

        assertThat(count("projection_failure")).isZero();
        assertThat(count("ticket")).isEqualTo(1);
        Ticket ticket = db.bean(Tickets.class).byCall(again.call).orElseThrow();
        assertThat(ticket.number()).isEqualTo(lost.ticket);
        assertThat(ticket.call()).contains(lost.call);
        assertThat(ticket.agent()).isEqualTo(ANN);
        assertThat(ticket.ended()).isEqualTo(again.now());
        assertThat(db.bean(CallHistory.class).ofTicket(lost.ticket))
                .extracting(detail -> detail.call().id())
                .containsExactly(lost.call, again.call);
        assertThat(db.bean(CallHistory.class).byId(again.call).orElseThrow().events())
                .hasSize(7);
    }

    @Test
    void what_the_record_has_no_room_for_is_the_events_own_fault() {
        CallTale.at(log, NOON).arrivesFrom("a PBX whose name is longer than any that can be configured");

        assertThatThrownBy(this::storeAll).isInstanceOf(Unstorable.class);
        assertThat(count("call_event")).isZero();
        assertThat(ledger.position()).isEqualTo(EventId.NONE);
    }

    @Test
    void what_this_version_cannot_read_is_kept_for_a_later_one() {
        CallTale.at(log, NOON).happens(new Fact.Unreadable("{\"type\":\"Levitated\"}"));

        storeAll();

        assertThat(count("projection_failure WHERE payload LIKE '%Levitated%'")).isEqualTo(1);
    }

    @Test
    void the_projector_sets_such_an_entry_aside_and_stores_the_others() {
        CallTale tale = CallTale.at(log, NOON).arrives();
        CallTale odd =
                CallTale.at(log, tale.now()).arrivesFrom("a PBX whose name is longer than any that can be configured");
        CallTale after = CallTale.at(log, odd.now()).talksWith(BOB);

        EventId end = db.projector(log).consume(EventId.NONE, log.events());

        assertThat(end).isEqualTo(log.end()).isEqualTo(ledger.position());
        assertThat(count("projection_failure")).isEqualTo(1);
        assertThat(db.bean(CallHistory.class).byId(tale.call)).isPresent();
        assertThat(db.bean(CallHistory.class).byId(after.call)).isPresent();
    }

    private void storeAll() {
        assertThat(ledger.store(EventId.NONE, log.events())).isTrue();
    }

    private List<Event> eventsOfCalls() {
        return log.events().stream()
                .filter(event -> event.fact() instanceof Fact.OfCall)
                .toList();
    }

    private int count(String table) {
        return Integer.parseInt(db.texts("SELECT COUNT(*) FROM " + table).getFirst());
    }
}
