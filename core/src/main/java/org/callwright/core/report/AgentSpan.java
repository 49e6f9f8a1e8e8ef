package org.callwright.core.report;

import java.time.Duration;
import java.time.Instant;
import org.callwright.core.agent.AgentId;
import org.callwright.core.agent.AgentState;
import org.callwright.core.event.EventId;
import org.jspecify.annotations.Nullable;

/**
 * A state that an agent was in, as far as it is within a period.
 *
 * @param id of the moment in which it began, perhaps before the period
 * @param reason of NOT_READY, where one was given
 */
public record AgentSpan(
        EventId id,
        AgentId agent,
        AgentState state,
        @Nullable String reason,
        Instant start,
        Instant end) {
    static AgentSpan of(AgentMoment began, Instant start, Instant end) {
        return new AgentSpan(
                began.id(),
                began.agent(),
                began.state(),
                began.state() == AgentState.NOT_READY ? began.reason() : null,
                start,
                end);
    }

    public Duration length() {
        return Duration.between(start, end);
    }

    AgentSpan until(Instant later) {
        return new AgentSpan(id, agent, state, reason, start, later);
    }
}
