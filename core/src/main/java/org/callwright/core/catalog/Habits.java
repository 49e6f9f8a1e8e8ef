package org.callwright.core.catalog;

import java.util.List;
import org.callwright.core.queue.QueueId;
import org.jspecify.annotations.Nullable;

/** What tickets were closed with. Blocks; fails with a runtime exception while the database is away. */
public interface Habits {
    /**
     * Of the latest tickets of that category, or without one of that queue; the most frequent first, and none when there
     * were none. Looks at a bounded number of tickets, however many there are.
     */
    List<Habit> of(@Nullable String category, @Nullable QueueId queue);
}
