package org.callwright.core.queue;

import java.util.List;
import java.util.Optional;

/** The queues as configured. Answers from memory, so it never blocks and works while the database is away. */
public interface QueueDirectory {
    List<ServiceQueue> all();

    Optional<ServiceQueue> byId(QueueId id);

    /** The queue that a dialled number leads to. */
    Optional<ServiceQueue> byDialed(String dialed);

    /** False until the configuration has been read for the first time: till then it only looks empty. */
    default boolean loaded() {
        return true;
    }

    /** Reads the configuration again now instead of within seconds. Blocks; fails while the database is away. */
    default void refresh() {}

    /** Has the configuration read again within a moment. Never blocks. */
    default void refreshSoon() {}
}
