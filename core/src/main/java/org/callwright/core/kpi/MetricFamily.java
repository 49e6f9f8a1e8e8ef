package org.callwright.core.kpi;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Metrics that are computed of the same rows. Thread-safe; blocks; fails while the database is away. */
public interface MetricFamily {
    /** What its metrics' names begin with. */
    String name();

    List<PublishedMetric> metrics();

    /** Values by the beginning of the interval and the metric's full name; what is absent is not there. */
    Map<Instant, Map<String, Double>> values(KpiQuestion question);

    /** The values of an interval in which nothing happened: counts are 0, all else is absent. */
    Map<String, Double> nothing();
}
