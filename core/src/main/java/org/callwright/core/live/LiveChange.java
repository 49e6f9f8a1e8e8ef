package org.callwright.core.live;

import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallId;
import org.callwright.core.queue.QueueId;

/**
 * The new value of one thing in the picture. A later change of the same {@link #subject} makes an earlier one
 * superfluous.
 */
public sealed interface LiveChange {
    /** A {@link QueueId}, {@link AgentId} or {@link CallId}. */
    Object subject();

    record QueueChanged(QueueNow queue) implements LiveChange {
        @Override
        public QueueId subject() {
            return queue.queue();
        }
    }

    record AgentChanged(AgentNow agent) implements LiveChange {
        @Override
        public AgentId subject() {
            return agent.agent();
        }
    }

    record AgentGone(AgentId agent) implements LiveChange {
        @Override
        public AgentId subject() {
            return agent;
        }
    }

    record CallChanged(CallNow call) implements LiveChange {
        @Override
        public CallId subject() {
            return call.call();
        }
    }

    /** The call ended, or is no longer the one's who sees only his own. */
    record CallGone(CallId call) implements LiveChange {
        @Override
        public CallId subject() {
            return call;
        }
    }
}
