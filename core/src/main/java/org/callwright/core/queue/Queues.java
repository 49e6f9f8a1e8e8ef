package org.callwright.core.queue;

import java.util.List;

/** The queues as stored. Blocks; fails with a runtime exception while the database is away. */
public interface Queues {
    /** By id. */
    List<ServiceQueue> all();

    /** Adds the queue, or replaces the one of that id. The directories of all nodes follow within seconds. */
    void save(ServiceQueue queue);
}
