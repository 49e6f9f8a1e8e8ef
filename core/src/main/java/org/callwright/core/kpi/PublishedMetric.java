package org.callwright.core.kpi;

import java.util.List;
import org.callwright.core.metric.MetricUnit;

/**
 * A metric that formulas can name.
 *
 * @param name with its family's before it, such as {@code calls.answered}
 * @param formula how it is computed, for people
 * @param counts the counts of its family that open onto the rows behind it
 */
public record PublishedMetric(String name, MetricUnit unit, String formula, List<String> counts) {
    public PublishedMetric {
        counts = List.copyOf(counts);
    }
}
