package org.callwright.core.routing.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallId;
import org.callwright.core.jdbc.AsNumber;
import org.callwright.core.jdbc.AsText;
import org.callwright.core.queue.LaneId;
import org.callwright.core.queue.QueueId;
import org.callwright.core.routing.OfferToken;
import org.callwright.core.routing.RoutingDecision;
import org.jspecify.annotations.Nullable;

@MappedEntity("routing_decision")
record DecisionRow(
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
    static DecisionRow of(RoutingDecision decision) {
        LaneId lane = decision.lane();
        return new DecisionRow(
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
}
