package org.callwright.core.report;

import java.time.Instant;
import org.callwright.core.agent.AgentId;
import org.callwright.core.agent.AgentState;
import org.jspecify.annotations.Nullable;

/**
 * The moment in which an agent became something else.
 *
 * @param kind the fact's name, see {@link org.callwright.core.event.Fact}
 * @param reason of NOT_READY, or why an offer failed
 */
public record AgentMoment(
        AgentId agent,
        Instant at,
        String kind,
        AgentState state,
        @Nullable String reason) {}
