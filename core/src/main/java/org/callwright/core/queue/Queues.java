package org.callwright.core.queue;

import java.util.List;
import org.callwright.core.change.Register;

/** The queues as stored. Blocks; fails with a runtime exception while the database is away. */
public interface Queues extends Register<ServiceQueue> {
    /** By id. */
    List<ServiceQueue> all();

    /** Adds the queue, or replaces the one of that id. The directories of all nodes follow within seconds. */
    void save(ServiceQueue queue);
}
