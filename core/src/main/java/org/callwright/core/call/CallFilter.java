package org.callwright.core.call;

import java.time.Instant;
import java.util.Set;
import org.callwright.core.agent.AgentId;
import org.callwright.core.queue.QueueId;
import org.callwright.core.staff.Colleagues;
import org.jspecify.annotations.Nullable;

/**
 * Which calls are wanted; null means any.
 *
 * @param from arrived then or later
 * @param to arrived before that
 * @param queue in which they arrived; of calls that last, in which they are now
 * @param states one of these; empty: any
 * @param agent who talks or talked with the caller last, or is offered the call now
 * @param callerE164 in full
 * @param within whose calls at all: as far as the person who asks may see
 */
public record CallFilter(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable QueueId queue,
        @Nullable AgentId agent,
        @Nullable String callerE164,
        Set<CallState.Kind> states,
        Colleagues within) {
    public static final CallFilter ALL = new CallFilter(null, null, null, null, null);

    /** Of everybody's. */
    public CallFilter(
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable QueueId queue,
            @Nullable AgentId agent,
            @Nullable String callerE164) {
        this(from, to, queue, agent, callerE164, Set.of(), Colleagues.EVERYBODY);
    }

    public CallFilter {
        states = Set.copyOf(states);
    }

    /** Whether only calls are wanted that have not ended. */
    public boolean ofPresentCalls() {
        return !states.isEmpty() && !states.contains(CallState.Kind.ENDED);
    }
}
