package org.callwright.core.live;

import org.callwright.core.agent.AgentId;
import org.jspecify.annotations.Nullable;

/**
 * What a subscriber may and wants to see.
 *
 * @param self his own state and the call that he is offered or has; null for those who take no calls
 * @param floor all queues and all agents
 */
public record Interest(@Nullable AgentId self, boolean floor) {
    public static Interest of(AgentId self) {
        return new Interest(self, false);
    }

    public static Interest wholeFloor() {
        return new Interest(null, true);
    }
}
