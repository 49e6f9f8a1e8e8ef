package org.callwright.core.ticket;

import org.callwright.core.queue.QueueId;

/** Queues that there were. Blocks. */
@FunctionalInterface
public interface FormerQueues {
    /** Whether there was one of this id, and it has been removed. */
    boolean isFormer(QueueId queue);
}
