package org.callwright.core.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.callwright.core.call.CallEnding;
import org.callwright.core.call.CallFilter;
import org.callwright.core.call.CallHistory;
import org.callwright.core.call.CallRecord;
import org.callwright.core.call.CallState.Kind;
import org.callwright.core.event.Event;
import org.callwright.core.event.Fact;
import org.callwright.core.event.InMemoryEventLog;
import org.callwright.core.jdbc.TestDatabase;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.projection.CallTale;
import org.callwright.core.projection.Ledger;
import org.callwright.core.queue.QueueId;
import org.callwright.core.routing.OfferFailure;
import org.callwright.core.routing.OfferToken;
import org.callwright.core.staff.Colleagues;
import org.jspecify.annotations.Nullable;

/** Whatever happens: what a queue is shown to have now opens onto as many calls, wherever these arrived. */
class PresentCallsPropertiesTest {
    private static final Instant MORNING = Instant.parse("2026-03-14T00:10:00Z");
    private static final QueueId SALES = new QueueId("sales");

    @Property(tries = 12, shrinking = ShrinkingMode.OFF)
    void each_live_figure_opens_onto_as_many_calls(@ForAll long seed) {
        Random random = new Random(seed);
        InMemoryEventLog log = new InMemoryEventLog();
        for (int i = 0; i < 40; i++) {
            visit(CallTale.at(log, MORNING.plusMillis(random.nextInt(600_000))), random);
        }
        TestDatabase db = TestDatabase.shared();
        Ledger ledger = db.bean(Ledger.class);
        // Some calls are gone on with as stored.
        List<Event> events = log.events();
        int first = random.nextInt(events.size());
        while (first > 0
                && events.get(first)
                        .id()
                        .entry()
                        .equals(events.get(first - 1).id().entry())) {
            first--;
        }
        if (first > 0) {
            ledger.store(ledger.position(), events.subList(0, first));
        }
        ledger.store(ledger.position(), events.subList(first, events.size()));
        LiveView view = new LiveView();
        view.apply(events);
        CallHistory calls = db.bean(CallHistory.class);

        for (QueueId queue : List.of(CallTale.SUPPORT, SALES)) {
            QueueNow now = view.queue(queue);
            List<CallRecord> waiting = opened(calls, queue, Kind.WAITING);
            assertThat(waiting).hasSize(now.waiting()).doesNotHaveDuplicates();
            assertThat(waiting.isEmpty() ? null : waiting.getLast().arrived()).isEqualTo(now.longestSince());
            assertThat(opened(calls, queue, Kind.OFFERED, Kind.RINGING)).hasSize(now.ringing());
            assertThat(opened(calls, queue, Kind.TALKING, Kind.ON_HOLD)).hasSize(now.talking());
        }
        assertThat(opened(calls, null, Kind.WAITING))
                .hasSize(view.queue(CallTale.SUPPORT).waiting()
                        + view.queue(SALES).waiting());
        assertThat(opened(calls, null, Kind.values())).hasSize(40);
        assertThat(opened(calls, SALES, Kind.ENDED)).as("none arrived there").isEmpty();
    }

    /** Page by page. */
    private static List<CallRecord> opened(CallHistory calls, @Nullable QueueId queue, Kind... states) {
        CallFilter filter = new CallFilter(null, null, queue, null, null, Set.of(states), Colleagues.EVERYBODY);
        List<CallRecord> found = new ArrayList<>();
        Optional<PageRequest> page = Optional.of(PageRequest.first(7));
        while (page.isPresent()) {
            Page<CallRecord> next = calls.list(filter, page.orElseThrow());
            found.addAll(next.items());
            page = next.next().map(cursor -> PageRequest.after(cursor, 7));
        }
        return found;
    }

    /** As far as chance lets it go. */
    private static void visit(CallTale tale, Random random) {
        tale.arrives();
        for (int conversations = 1 + random.nextInt(3); conversations > 0; conversations--) {
            if (random.nextInt(5) == 0) {
                return;
            }
            OfferToken offer = tale.later(Duration.ofSeconds(3)).offered(CallTale.ANN);
            if (random.nextInt(5) == 0) {
                return;
            }
            tale.rings(CallTale.ANN, offer);
            if (random.nextInt(5) == 0) {
                tale.fails(CallTale.ANN, offer, OfferFailure.NO_ANSWER);
                continue;
            }
            tale.later(Duration.ofSeconds(3)).answers(CallTale.ANN, offer);
            if (random.nextInt(3) == 0) {
                tale.happens(new Fact.Held(tale.call, CallTale.ANN, offer));
            }
            if (random.nextInt(3) == 0) {
                return;
            }
            QueueId to = random.nextBoolean() ? SALES : CallTale.SUPPORT;
            tale.happens(new Fact.Transferred(tale.call, CallTale.ANN, offer, to, null));
        }
        if (random.nextBoolean()) {
            tale.happens(new Fact.CallEnded(tale.call, CallEnding.ABANDONED, null));
        }
    }
}
