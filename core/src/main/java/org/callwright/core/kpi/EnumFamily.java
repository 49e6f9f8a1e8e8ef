package org.callwright.core.kpi;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.callwright.core.metric.Metric;

/**
 * The metrics of an enum.
 *
 * @param <M> the metrics
 * @param <F> the figures that they are computed of
 */
public final class EnumFamily<M extends Enum<M> & Metric<F>, F> implements MetricFamily {
    /** Adds figures up. */
    @FunctionalInterface
    public interface Rows<F> {
        Map<Instant, F> of(KpiQuestion question);
    }

    private final String name;
    private final List<M> metrics;
    private final Function<M, List<String>> counts;
    private final F nothing;
    private final Rows<F> rows;

    /**
     * @param counts those that open onto the rows behind a metric
     * @param nothing figures of an interval in which nothing happened
     */
    public EnumFamily(String name, List<M> metrics, Function<M, List<String>> counts, F nothing, Rows<F> rows) {
        this.name = name;
        this.metrics = List.copyOf(metrics);
        this.counts = counts;
        this.nothing = nothing;
        this.rows = rows;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<PublishedMetric> metrics() {
        return metrics.stream()
                .map(metric -> new PublishedMetric(full(metric), metric.unit(), metric.formula(), counts.apply(metric)))
                .toList();
    }

    private String full(M metric) {
        return name + "." + metric.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Map<Instant, Map<String, Double>> values(KpiQuestion question) {
        Map<Instant, Map<String, Double>> values = new HashMap<>();
        rows.of(question).forEach((start, figures) -> values.put(start, of(figures)));
        return values;
    }

    @Override
    public Map<String, Double> nothing() {
        return of(nothing);
    }

    private Map<String, Double> of(F figures) {
        Map<String, Double> values = new HashMap<>();
        metrics.forEach(metric -> metric.of(figures).ifPresent(number -> values.put(full(metric), number)));
        return values;
    }
}
