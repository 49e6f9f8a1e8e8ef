package org.callwright.core.live;

import java.time.Instant;
import java.util.Map;
import org.callwright.core.agent.AgentState;
import org.callwright.core.queue.QueueId;
import org.jspecify.annotations.Nullable;

/**
 * A queue's figures.
 *
 * @param waiting calls that nobody is offered to
 * @param longestSince the arrival of the one that has waited longest; null when nobody waits
 * @param ringing calls offered to an agent, and customers whose phone rings as they are called back
 * @param talking conversations, held ones too
 * @param agents how many of the agents who serve the queue are in which state; states of nobody are left out
 */
public record QueueNow(
        QueueId queue,
        int waiting,
        @Nullable Instant longestSince,
        int ringing,
        int talking,
        Map<AgentState, Integer> agents) {
    public QueueNow {
        agents = Map.copyOf(agents);
    }

    /** A queue with no calls and no agents. */
    public static QueueNow idle(QueueId queue) {
        return new QueueNow(queue, 0, null, 0, 0, Map.of());
    }
}
