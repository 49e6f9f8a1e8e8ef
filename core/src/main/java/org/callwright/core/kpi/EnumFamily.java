package org.callwright.core.kpi;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The metrics of an enum.
 *
 * @param <M> the metrics
 * @param <F> the figures that they are computed of
 */
public final class EnumFamily<M extends Enum<M>, F> implements MetricFamily {
    /** Adds figures up. */
    @FunctionalInterface
    public interface Rows<F> {
        Map<Instant, F> of(KpiQuestion question);
    }

    /** How a metric is published. */
    @FunctionalInterface
    public interface Publishing<M> {
        PublishedMetric of(M metric, String name);
    }

    private final String name;
    private final List<M> metrics;
    private final Publishing<M> publishing;
    private final BiFunction<M, F, OptionalDouble> value;
    private final F nothing;
    private final Rows<F> rows;

    /** @param nothing figures of an interval in which nothing happened */
    public EnumFamily(
            String name,
            List<M> metrics,
            Publishing<M> publishing,
            BiFunction<M, F, OptionalDouble> value,
            F nothing,
            Rows<F> rows) {
        this.name = name;
        this.metrics = List.copyOf(metrics);
        this.publishing = publishing;
        this.value = value;
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
                .map(metric -> publishing.of(metric, full(metric)))
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
        Function<M, OptionalDouble> ask = metric -> value.apply(metric, figures);
        metrics.forEach(metric -> ask.apply(metric).ifPresent(number -> values.put(full(metric), number)));
        return values;
    }
}
