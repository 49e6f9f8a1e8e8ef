package org.callwright.core.routing;

import java.time.Instant;
import java.util.List;
import org.callwright.core.agent.AgentId;
import org.callwright.core.agent.AgentState;
import org.callwright.core.agent.NotReadyReason;
import org.callwright.core.call.CallId;
import org.callwright.core.queue.LaneId;
import org.jspecify.annotations.Nullable;

/**
 * A signed-in agent as the routing store has him now.
 *
 * @param afterwards what he has asked for while an offer or call was under way: LOGGED_OUT or NOT_READY, or the WRAP_UP that
 *     he has left to call somebody back
 * @param wrapUpUntil when wrap-up ends by itself
 */
public record LiveAgent(
        AgentId agent,
        AgentState state,
        @Nullable NotReadyReason reason,
        Instant since,
        String phone,
        List<LaneId> lanes,
        @Nullable CallId call,
        @Nullable OfferToken token,
        @Nullable AgentState afterwards,
        @Nullable Instant wrapUpUntil) {
    public LiveAgent {
        lanes = List.copyOf(lanes);
    }
}
