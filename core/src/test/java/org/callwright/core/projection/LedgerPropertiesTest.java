package org.callwright.core.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.Call;
import org.callwright.core.call.CallEnding;
import org.callwright.core.call.CallState;
import org.callwright.core.event.Event;
import org.callwright.core.event.EventId;
import org.callwright.core.event.Fact;
import org.callwright.core.event.InMemoryEventLog;
import org.callwright.core.event.Positions;
import org.callwright.core.jdbc.TestDatabase;
import org.callwright.core.routing.OfferFailure;
import org.callwright.core.routing.OfferToken;

/** Any legal history gives the same rows, however often and in whatever overlapping batches it is told. */
class LedgerPropertiesTest {
    private static final List<String> TABLES = List.of(
            "SELECT CONCAT_WS('|', id, state, step, agent_id, shared, offer, ending, match_outcome, match_customers, answered_at,"
                    + " ended_at, talked_ms, held_ms, wrapped_ms) AS t FROM call_record ORDER BY id",
            "SELECT CONCAT_WS('|', call_id, agent_id, began_at, ended_at) AS t FROM wrap_up"
                    + " ORDER BY call_id, agent_id, began_at",
            "SELECT CONCAT_WS('|', entry_ms, entry_seq, place, call_id, at, legal, JSON_REMOVE(payload, '$.caller.sealed')) AS t"
                    + " FROM call_event"
                    + " ORDER BY entry_ms, entry_seq, place",
            "SELECT CONCAT_WS('|', call_id, offer, agent_id, ringing_at, answered_at, ended_at, failure, held_since,"
                    + " held_ms) AS t FROM call_leg ORDER BY call_id, offer",
            "SELECT CONCAT_WS('|', number, session_id, state, customer_id, agent_id, opened_at, answered_at, ended_at,"
                    + " version) AS t FROM ticket ORDER BY number",
            "SELECT CONCAT_WS('|', entry_ms, entry_seq, place, reason, agent_id) AS t FROM routing_decision"
                    + " ORDER BY entry_ms, entry_seq, place",
            "SELECT CONCAT_WS('|', entry_ms, entry_seq, place, agent_id, state) AS t FROM agent_event"
                    + " ORDER BY entry_ms, entry_seq, place");

    @Property(tries = 40, shrinking = ShrinkingMode.BOUNDED)
    void overlapping_batches_and_repetition_give_the_same_rows(
            @ForAll("choices") List<Integer> choices, @ForAll("cuts") List<Integer> cuts) {
        InMemoryEventLog log = new InMemoryEventLog();
        History history = new History(log);
        choices.forEach(history::goOn);
        TestDatabase db = TestDatabase.shared();
        store(db, log.events());
        List<String> once = rows(db);

        TestDatabase.shared();
        List<EventId> entries = log.events().stream()
                .map(Event::id)
                .filter(id -> id.index() == 0)
                .toList();
        for (int cut : cuts) {
            // From somewhere before what is stored already to somewhere behind it.
            int end = Math.min(entries.size(), cut);
            store(db, upTo(log, entries, end));
        }
        store(db, log.events());
        store(db, log.events());

        assertThat(rows(db)).isEqualTo(once);
    }

    private static List<Event> upTo(InMemoryEventLog log, List<EventId> entries, int count) {
        return count == 0
                ? List.of()
                : log.events().stream()
                        .filter(event -> event.id()
                                        .compareTo(new EventId(
                                                entries.get(count - 1).millis(),
                                                entries.get(count - 1).sequence(),
                                                99))
                                <= 0)
                        .toList();
    }

    /** As after a crash that lost the position: everything is told again. */
    private static void store(TestDatabase db, List<Event> events) {
        if (!events.isEmpty()) {
            Ledger ledger = db.bean(Ledger.class);
            db.bean(Positions.class).advance(Projector.NAME, ledger.position(), EventId.NONE);
            assertThat(ledger.store(EventId.NONE, events)).isTrue();
        }
    }

    private static List<String> rows(TestDatabase db) {
        List<String> all = new ArrayList<>();
        TABLES.forEach(sql -> all.addAll(db.texts(sql)));
        return all;
    }

    @Provide
    Arbitrary<List<Integer>> choices() {
        return Arbitraries.integers().between(0, 9_999).list().ofMinSize(5).ofMaxSize(60);
    }

    @Provide
    Arbitrary<List<Integer>> cuts() {
        return Arbitraries.integers().between(0, 60).list().ofMaxSize(4);
    }

    /** Three calls whose next fact is always one that may follow. */
    private static final class History {
        private static final List<AgentId> AGENTS = List.of(CallTale.ANN, CallTale.BOB);

        private final InMemoryEventLog log;
        private final List<CallTale> tales = new ArrayList<>();
        private final List<Call> calls = new ArrayList<>();
        private Instant now = Instant.parse("2026-03-14T04:00:00Z");
        private long offers;

        History(InMemoryEventLog log) {
            this.log = log;
        }

        void goOn(int choice) {
            now = now.plusMillis(1 + choice % 700);
            if (tales.size() < 3 && (tales.isEmpty() || choice % 5 == 0)) {
                CallTale tale = CallTale.at(log, now).arrives();
                tales.add(tale);
                calls.add(new Call(tale.call, new CallState.Waiting(0)));
                return;
            }
            int which = choice % tales.size();
            next(calls.get(which), choice / 7).ifPresent(fact -> {
                log.appendEntry(now, List.of(fact));
                calls.set(which, calls.get(which).after(fact));
            });
        }

        private Optional<Fact.OfCall> next(Call call, int choice) {
            AgentId agent = AGENTS.get(choice % 2);
            return Optional.of(
                    switch (call.state()) {
                        case CallState.Waiting s
                        when choice % 6 == 0 -> new Fact.CallEnded(call.id(), CallEnding.ABANDONED, null);
                        case CallState.Waiting s
                        when choice % 6 == 1 ->
                            new Fact.CallerMatched(call.id(), Fact.MatchOutcome.ONE, "phone", List.of(7L));
                        case CallState.Waiting s ->
                            new Fact.Offered(call.id(), agent, new OfferToken(++offers), CallTale.LANE, 2, now, 5, 0);
                        case CallState.Offered s
                        when choice % 3 == 0 ->
                            new Fact.OfferFailed(call.id(), s.agent(), s.offer(), OfferFailure.REJECTED);
                        case CallState.Offered s -> new Fact.AgentRinging(call.id(), s.agent(), s.offer());
                        case CallState.Ringing s
                        when choice % 3 == 0 ->
                            new Fact.OfferFailed(call.id(), s.agent(), s.offer(), OfferFailure.NO_ANSWER);
                        case CallState.Ringing s -> new Fact.AgentAnswered(call.id(), s.agent(), s.offer());
                        case CallState.Dialling s
                        when choice % 3 == 0 -> new Fact.CallEnded(call.id(), CallEnding.NO_ANSWER, s.agent());
                        case CallState.Dialling s -> new Fact.CustomerAnswered(call.id(), s.agent(), s.offer());
                        case CallState.Talking s
                        when choice % 7 == 1 -> new Fact.CustomerDialled(call.id(), s.agent(), s.offer());
                        case CallState.Talking s
                        when choice % 3 == 0 -> new Fact.CallEnded(call.id(), CallEnding.AGENT_HUNG_UP, s.agent());
                        case CallState.Talking s -> new Fact.Held(call.id(), s.agent(), s.offer());
                        case CallState.OnHold s
                        when choice % 3 == 0 -> new Fact.CallEnded(call.id(), CallEnding.CALLER_HUNG_UP, s.agent());
                        case CallState.OnHold s -> new Fact.Resumed(call.id(), s.agent(), s.offer());
                        case CallState.Ended s ->
                            new Fact.CallerMatched(call.id(), Fact.MatchOutcome.MANY, "phone", List.of(7L, 8L));
                    });
        }
    }
}
