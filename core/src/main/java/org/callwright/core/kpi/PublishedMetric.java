package org.callwright.core.kpi;

import java.util.List;

/**
 * A metric that formulas can name.
 *
 * @param name with its family's before it, such as {@code calls.answered}
 * @param unit COUNT, SHARE, SECONDS or POINTS
 * @param formula how it is computed, for people
 * @param counts the counts of its family that open onto the rows behind it
 */
public record PublishedMetric(String name, String unit, String formula, List<String> counts) {
    public PublishedMetric {
        counts = List.copyOf(counts);
    }
}
