package org.callwright.core.routing.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallId;
import org.callwright.core.event.EventId;
import org.callwright.core.jdbc.AsNumber;
import org.callwright.core.jdbc.AsText;
import org.callwright.core.queue.LaneId;
import org.callwright.core.queue.QueueId;
import org.callwright.core.routing.OfferToken;
import org.callwright.core.routing.RoutingDecision;
import org.jspecify.annotations.Nullable;

/** Written by {@link StoredRoutingDecisions}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface DecisionTable extends GenericRepository<DecisionTable.Row, DecisionTable.Row> {
    @MappedEntity("routing_decision")
    record Row(
            @Id long entryMs,
            @Id long entrySeq,
            @Id int place,
            @AsText CallId callId,
            @AsNumber Instant at,
            String kind,
            @AsText @Nullable QueueId queueId,
            @Nullable Integer step,
            String reason,
            @AsText @Nullable AgentId agentId,
            @AsNumber @Nullable OfferToken offer,
            @Nullable Integer candidates,
            @Nullable Integer eligible,
            @AsNumber @Nullable Instant idleSince,
            @MappedProperty("waited_ms") @Nullable Long waitedMillis,
            @Nullable Integer waitingBehind) {
        static Row of(RoutingDecision decision) {
            LaneId lane = decision.lane();
            return new Row(
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
                    decision.offer(),
                    decision.candidates(),
                    decision.eligible(),
                    decision.idleSince(),
                    decision.waitedMillis(),
                    decision.waitingBehind());
        }

        RoutingDecision decision() {
            return new RoutingDecision(
                    new EventId(entryMs, entrySeq, place),
                    callId,
                    at,
                    kind,
                    queueId == null || step == null ? null : new LaneId(queueId, step),
                    reason,
                    agentId,
                    offer,
                    candidates,
                    eligible,
                    idleSince,
                    waitedMillis,
                    waitingBehind);
        }
    }

    @Query("SELECT * FROM routing_decision WHERE call_id = :callId ORDER BY entry_ms, entry_seq, place")
    List<Row> findByCallId(CallId callId);
}
