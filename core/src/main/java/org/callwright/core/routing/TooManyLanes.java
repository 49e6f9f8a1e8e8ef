package org.callwright.core.routing;

import org.callwright.core.agent.AgentId;

/** An agent is skilled for more lanes than a step may look at; fewer skills, or queues with fewer steps, help. */
public final class TooManyLanes extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooManyLanes(AgentId agent, int lanes) {
        super("Agent '" + agent + "' has the skills for " + lanes + " lanes of queues; at most "
                + AgentSession.MOST_LANES + " can be served.");
    }
}
