package org.callwright.core.event.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.callwright.core.agent.AgentId;
import org.callwright.core.agent.AgentState;
import org.callwright.core.agent.AgentTransitions;
import org.callwright.core.call.CallId;
import org.callwright.core.event.Event;
import org.callwright.core.event.Fact;
import org.callwright.core.event.FactCodec;
import org.callwright.core.jdbc.AsNumber;
import org.callwright.core.jdbc.AsText;
import org.jspecify.annotations.Nullable;

/** @param state where the fact leads */
@MappedEntity("agent_event")
record AgentEventRow(
        @Id long entryMs,
        @Id long entrySeq,
        @Id int place,
        @AsText AgentId agentId,
        @AsNumber Instant at,
        String kind,
        @Nullable AgentState state,
        @Nullable String reason,
        @AsText @Nullable CallId callId,
        String payload) {
    static AgentEventRow of(Event event, Fact.OfAgent fact, FactCodec codec) {
        return new AgentEventRow(
                event.id().millis(),
                event.id().sequence(),
                event.id().index(),
                fact.agent(),
                event.at(),
                fact.kind(),
                AgentTransitions.of(fact.getClass())
                        .map(AgentTransitions.Row::to)
                        .orElse(null),
                reason(fact),
                call(fact),
                codec.encode(fact));
    }

    private static @Nullable String reason(Fact.OfAgent fact) {
        Object reason = switch (fact) {
            case Fact.AgentNotReady f -> f.reason();
            case Fact.AgentWished f -> f.reason();
            case Fact.OfferFailed f -> f.failure();
            default -> null;
        };
        return reason == null ? null : reason.toString();
    }

    private static @Nullable CallId call(Fact.OfAgent fact) {
        return switch (fact) {
            case Fact.OfOffer f -> f.call();
            case Fact.WrapUpStarted f -> f.call();
            case Fact.WrapUpEnded f -> f.call();
            default -> null;
        };
    }
}
