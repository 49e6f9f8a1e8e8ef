package org.callwright.core.routing.jdbc;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallId;
import org.callwright.core.event.Event;
import org.callwright.core.event.EventId;
import org.callwright.core.jdbc.Database;
import org.callwright.core.jdbc.Row;
import org.callwright.core.jdbc.Rows;
import org.callwright.core.jdbc.Sql;
import org.callwright.core.queue.LaneId;
import org.callwright.core.queue.QueueId;
import org.callwright.core.routing.OfferToken;
import org.callwright.core.routing.RoutingDecision;
import org.callwright.core.routing.RoutingDecisions;
import org.jspecify.annotations.Nullable;

/** Rows of {@code routing_decision}, one for each event that tells of a decision. */
@Singleton
public final class StoredRoutingDecisions implements RoutingDecisions {
    private static final String INSERT = "INSERT INTO routing_decision (entry_ms, entry_seq, place, call_id, at, kind,"
            + " queue_id, step, reason, agent_id, offer, candidates, eligible, idle_since, waited_ms, waiting_behind)"
            + " VALUES ";
    private static final String AGAIN = " ON DUPLICATE KEY UPDATE place = VALUES(place)";

    private final Database database;

    StoredRoutingDecisions(Database database) {
        this.database = database;
    }

    @Override
    public List<RoutingDecision> ofCall(CallId call) {
        return database.query(
                Sql.of("SELECT * FROM routing_decision WHERE call_id = ? ORDER BY entry_ms, entry_seq, place", call),
                StoredRoutingDecisions::decision);
    }

    /** Those that the events tell of. */
    public void save(List<Event> events) {
        database.insert(
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
        return Rows.of(
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

    private static RoutingDecision decision(Row row) throws SQLException {
        QueueId queue = row.orNull("queue_id", QueueId::new);
        Long offer = row.numberOrNull("offer");
        return new RoutingDecision(
                new EventId(row.number("entry_ms"), row.number("entry_seq"), row.integer("place")),
                new CallId(row.text("call_id")),
                row.instant("at"),
                row.text("kind"),
                queue == null ? null : new LaneId(queue, row.integer("step")),
                row.text("reason"),
                row.orNull("agent_id", AgentId::new),
                offer == null ? null : new OfferToken(offer),
                row.integerOrNull("candidates"),
                row.integerOrNull("eligible"),
                row.instantOrNull("idle_since"),
                row.numberOrNull("waited_ms"),
                row.integerOrNull("waiting_behind"));
    }
}
