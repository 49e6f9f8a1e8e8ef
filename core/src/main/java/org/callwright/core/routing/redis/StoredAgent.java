package org.callwright.core.routing.redis;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.callwright.core.agent.AgentId;
import org.callwright.core.agent.AgentState;
import org.callwright.core.agent.NotReadyReason;
import org.callwright.core.call.CallId;
import org.callwright.core.queue.LaneId;
import org.callwright.core.routing.LiveAgent;
import org.callwright.core.routing.OfferToken;

/** An agent, read. */
record StoredAgent(AgentId agent, StoredValues values) {
    StoredAgent(AgentId agent, String text) {
        this(agent, StoredText.AGENT.read(text));
    }

    LiveAgent live() {
        AgentState state = AgentState.valueOf(values.text("state"));
        return new LiveAgent(
                agent,
                state,
                only(state == AgentState.NOT_READY, "reason")
                        .map(NotReadyReason::new)
                        .orElse(null),
                values.instant("since"),
                values.text("phone"),
                lanes(),
                values.optional("call").map(CallId::new).orElse(null),
                values.optional("call")
                        .flatMap(call -> values.optional("token"))
                        .map(Long::parseLong)
                        .map(OfferToken::new)
                        .orElse(null),
                values.optional("after").map(AgentState::valueOf).orElse(null),
                only(state == AgentState.WRAP_UP, "over")
                        .map(Long::parseLong)
                        .map(Instant::ofEpochMilli)
                        .orElse(null));
    }

    private Optional<String> only(boolean meaningful, String field) {
        return meaningful ? values.optional(field) : Optional.empty();
    }

    private List<LaneId> lanes() {
        return values.optional("lanes").stream()
                .flatMap(lanes -> Arrays.stream(lanes.split(" ", -1)))
                .map(LaneId::parse)
                .toList();
    }
}
