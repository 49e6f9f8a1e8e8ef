package org.callwright.core.kpi;

import org.callwright.core.queue.QueueId;
import org.jspecify.annotations.Nullable;

/**
 * Whose figures a KPI is about.
 *
 * @param key the team's or the queue's id; empty for {@link By#ALL}
 */
public record KpiSubject(By by, String key) {
    /** Every report can tell these apart, and calls them the same. */
    public enum By {
        /** Nothing: it is the whole business. */
        ALL,
        TEAM,
        QUEUE
    }

    /**
     * @param team null: the whole business
     * @param queue null: the team's
     */
    public static KpiSubject of(@Nullable String team, @Nullable QueueId queue) {
        if (queue != null) {
            return new KpiSubject(By.QUEUE, queue.value());
        }
        return team == null ? new KpiSubject(By.ALL, "") : new KpiSubject(By.TEAM, team);
    }
}
