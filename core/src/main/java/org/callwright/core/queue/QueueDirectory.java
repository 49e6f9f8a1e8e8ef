package org.callwright.core.queue;

import java.util.List;
import java.util.Optional;

/** The queues as configured. Answers from memory, so it never blocks and works while the database is away. */
public interface QueueDirectory {
    List<ServiceQueue> all();

    Optional<ServiceQueue> byId(QueueId id);

    /** The queue that a dialled number leads to. */
    Optional<ServiceQueue> byDialed(String dialed);
}
