package org.callwright.core.live;

import java.time.Instant;
import java.util.Set;
import org.callwright.core.agent.AgentId;
import org.callwright.core.agent.AgentState;
import org.callwright.core.agent.NotReadyReason;
import org.callwright.core.call.CallDirection;
import org.callwright.core.call.CallId;
import org.callwright.core.queue.QueueId;
import org.jspecify.annotations.Nullable;

/**
 * A signed-in agent.
 *
 * @param since when the state was entered
 * @param queues the queues served; empty for the first moments after the sign-in
 * @param call offered, talking, or in wrap-up of
 * @param direction of that call while it lasts
 * @param afterwards wished for after the offer or call: NOT_READY or LOGGED_OUT, or the WRAP_UP in which he calls back
 */
public record AgentNow(
        AgentId agent,
        AgentState state,
        @Nullable NotReadyReason reason,
        Instant since,
        String phone,
        Set<QueueId> queues,
        @Nullable CallId call,
        @Nullable CallDirection direction,
        @Nullable AgentState afterwards,
        @Nullable Instant wrapUpUntil) {
    public AgentNow {
        queues = Set.copyOf(queues);
    }

    AgentNow serving(String newPhone, Set<QueueId> newQueues) {
        return new AgentNow(agent, state, reason, since, newPhone, newQueues, call, direction, afterwards, wrapUpUntil);
    }

    AgentNow busy(AgentState next, CallId with, @Nullable CallDirection thatCalls, Instant at) {
        return new AgentNow(agent, next, null, at, phone, queues, with, thatCalls, afterwards, null);
    }

    AgentNow free(AgentState next, @Nullable NotReadyReason why, Instant at) {
        return new AgentNow(agent, next, why, at, phone, queues, null, null, null, null);
    }

    AgentNow wrapsUp(CallId of, Instant until, Instant at) {
        return new AgentNow(agent, AgentState.WRAP_UP, null, at, phone, queues, of, null, null, until);
    }

    AgentNow wishes(AgentState next) {
        AgentState wish = next == AgentState.READY ? null : next;
        return new AgentNow(agent, state, reason, since, phone, queues, call, direction, wish, wrapUpUntil);
    }
}
