package org.callwright.core.kpi;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.callwright.core.metric.Metric;
import org.callwright.core.report.ReportLine;

/**
 * The metrics of an enum.
 *
 * @param <M> the metrics
 * @param <F> the figures that they are computed of
 */
abstract class EnumFamily<M extends Enum<M> & Metric<F>, F> implements MetricFamily {
    private final String name;
    private final Map<String, M> metrics = new LinkedHashMap<>();
    private final F nothing;

    /** @param nothing figures of an interval in which nothing happened */
    EnumFamily(String name, M[] metrics, F nothing) {
        this.name = name;
        this.nothing = nothing;
        for (M metric : metrics) {
            this.metrics.put(name + "." + metric.name().toLowerCase(Locale.ROOT), metric);
        }
    }

    /** Those that open onto the rows behind a metric. */
    abstract List<? extends Enum<?>> counts(M metric);

    /** The report that they are read from. */
    abstract List<ReportLine<F>> lines(KpiQuestion question, KpiSubject.By by);

    @Override
    public final String name() {
        return name;
    }

    @Override
    public boolean ofQueues() {
        return true;
    }

    @Override
    public final List<PublishedMetric> metrics() {
        return metrics.entrySet().stream()
                .map(named -> published(named.getKey(), named.getValue()))
                .toList();
    }

    private PublishedMetric published(String full, M metric) {
        return new PublishedMetric(
                full,
                metric.unit(),
                metric.formula(),
                counts(metric).stream().map(Enum::name).toList());
    }

    @Override
    public final Map<String, Map<Instant, MetricValues>> values(
            KpiQuestion question, KpiSubject.By by, Set<String> keys) {
        return lines(question, by).stream()
                .filter(line -> keys.contains(line.key()))
                .collect(groupingBy(ReportLine::key, toMap(ReportLine::start, line -> of(line.figures()))));
    }

    @Override
    public MetricValues nothing(Instant end) {
        return of(nothing);
    }

    private MetricValues of(F figures) {
        return full -> Objects.requireNonNull(metrics.get(full), full).of(figures);
    }
}
