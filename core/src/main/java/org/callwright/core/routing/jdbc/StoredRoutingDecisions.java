package org.callwright.core.routing.jdbc;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.callwright.core.event.Event;
import org.callwright.core.jdbc.Bulk;
import org.callwright.core.queue.LaneId;
import org.callwright.core.routing.OfferToken;
import org.callwright.core.routing.RoutingDecision;
import org.jspecify.annotations.Nullable;

/** Rows of {@code routing_decision}, one for each event that tells of a decision: for reports, which count them in SQL. */
@Singleton
public final class StoredRoutingDecisions {
    private static final String INSERT = "INSERT INTO routing_decision (entry_ms, entry_seq, place, call_id, at, kind,"
            + " queue_id, step, reason, agent_id, offer, candidates, eligible, idle_since, waited_ms, waiting_behind)"
            + " VALUES ";
    private static final String AGAIN = " ON DUPLICATE KEY UPDATE place = VALUES(place)";

    private final Bulk bulk;

    StoredRoutingDecisions(Bulk bulk) {
        this.bulk = bulk;
    }

    /** Those that the events tell of. */
    public void save(List<Event> events) {
        bulk.insert(
                INSERT,
                events.stream()
                        .map(RoutingDecision::of)
                        .flatMap(Optional::stream)
                        .map(StoredRoutingDecisions::row)
                        .toList(),
                AGAIN);
    }

    private static List<@Nullable Object> row(RoutingDecision decision) {
        LaneId lane = decision.lane();
        OfferToken offer = decision.offer();
        return Bulk.row(
                decision.event().millis(),
                decision.event().sequence(),
                decision.event().index(),
                decision.call(),
                decision.at(),
                decision.kind(),
                lane == null ? null : lane.queue(),
                lane == null ? null : lane.step(),
                decision.reason(),
                decision.agent(),
                offer == null ? null : offer.value(),
                decision.candidates(),
                decision.eligible(),
                decision.idleSince(),
                decision.waitedMillis(),
                decision.waitingBehind());
    }
}
