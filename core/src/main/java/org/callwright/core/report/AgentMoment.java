package org.callwright.core.report;

import java.time.Instant;
import org.callwright.core.agent.AgentId;
import org.callwright.core.agent.AgentState;
import org.callwright.core.call.CallId;
import org.callwright.core.event.EventId;
import org.jspecify.annotations.Nullable;

/**
 * The moment in which an agent became something else.
 *
 * @param id its place in the event log
 * @param at when it happened; never before what the agent did earlier in the log, though the clock that told it had gone back
 * @param kind the fact's name, see {@link org.callwright.core.event.Fact}
 * @param call what it was about, if it was about one
 * @param reason of NOT_READY, or why an offer failed
 */
public record AgentMoment(
        EventId id,
        AgentId agent,
        Instant at,
        String kind,
        AgentState state,
        @Nullable CallId call,
        @Nullable String reason) {
    /** The same, if not at an earlier time. */
    public AgentMoment notBefore(Instant earliest) {
        return at.isBefore(earliest) ? new AgentMoment(id, agent, earliest, kind, state, call, reason) : this;
    }
}
