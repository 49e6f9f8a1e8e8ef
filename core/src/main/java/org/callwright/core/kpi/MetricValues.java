package org.callwright.core.kpi;

import java.util.OptionalDouble;

/** What a family's metrics are in one interval. */
@FunctionalInterface
public interface MetricValues {
    /**
     * @param metric its full name
     * @return empty when nothing qualifies
     */
    OptionalDouble of(String metric);
}
