package org.callwright.core.kpi;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Metrics that are computed of the same rows. Thread-safe; blocks; fails while the database is away. */
public interface MetricFamily {
    /** What its metrics' names begin with. */
    String name();

    List<PublishedMetric> metrics();

    /** Whether a queue can have them; if not they are the team's, whatever queue a KPI names. */
    boolean ofQueues();

    /**
     * By key and the beginning of the interval; where nothing happened there is nothing. A whole report, however few the keys,
     * so it is asked for all of them at once.
     *
     * @param keys of the teams or queues that are wanted
     */
    Map<String, Map<Instant, MetricValues>> values(KpiQuestion question, KpiSubject.By by, Set<String> keys);

    /**
     * Of an interval in which nothing happened: counts are 0, all else is absent.
     *
     * @param end the interval's
     */
    MetricValues nothing(Instant end);
}
