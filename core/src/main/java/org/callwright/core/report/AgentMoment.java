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
        @Nullable String reason) {}
