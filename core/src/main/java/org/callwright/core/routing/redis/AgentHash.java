package org.callwright.core.routing.redis;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callwright.core.agent.AgentId;
import org.callwright.core.agent.AgentState;
import org.callwright.core.agent.NotReadyReason;
import org.callwright.core.call.CallId;
import org.callwright.core.queue.LaneId;
import org.callwright.core.routing.LiveAgent;
import org.callwright.core.routing.OfferToken;

/** An agent's hash, read. */
record AgentHash(AgentId agent, HashFields fields) {
    AgentHash(AgentId agent, Map<String, String> fields) {
        this(agent, new HashFields(fields));
    }

    /** Empty when the agent is signed out. */
    Optional<LiveAgent> live() {
        return fields.optional("state").map(AgentState::valueOf).map(this::in);
    }

    private LiveAgent in(AgentState state) {
        return new LiveAgent(
                agent,
                state,
                only(state == AgentState.NOT_READY, "reason")
                        .map(NotReadyReason::new)
                        .orElse(null),
                fields.instant("since"),
                fields.text("phone"),
                lanes(),
                fields.optional("call").map(CallId::new).orElse(null),
                fields.optional("token")
                        .map(Long::parseLong)
                        .map(OfferToken::new)
                        .orElse(null),
                fields.optional("after").map(AgentState::valueOf).orElse(null),
                only(state == AgentState.WRAP_UP, "until")
                        .map(Long::parseLong)
                        .map(Instant::ofEpochMilli)
                        .orElse(null));
    }

    private Optional<String> only(boolean meaningful, String field) {
        return meaningful ? fields.optional(field) : Optional.empty();
    }

    private List<LaneId> lanes() {
        return fields.optional("lanes").stream()
                .flatMap(lanes -> Arrays.stream(lanes.split(" ", -1)))
                .map(LaneId::parse)
                .toList();
    }
}
