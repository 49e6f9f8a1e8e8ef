package org.callwright.core.kpi;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callwright.core.change.Refused;

/** All metrics that formulas can name. Immutable. */
public final class Metrics {
    private final Map<String, MetricFamily> families;
    private final Map<String, PublishedMetric> published;

    public Metrics(List<MetricFamily> families) {
        this.families = families.stream().collect(Collectors.toMap(MetricFamily::name, Function.identity()));
        this.published = families.stream()
                .flatMap(family -> family.metrics().stream())
                .collect(Collectors.toMap(PublishedMetric::name, Function.identity()));
    }

    /** In the order of their names. */
    public List<PublishedMetric> all() {
        return published.keySet().stream().sorted().map(published::get).toList();
    }

    /** @throws IllegalArgumentException when there is none of that name, as when a newer version has published it */
    PublishedMetric metric(String name) {
        PublishedMetric known = published.get(name);
        if (known == null) {
            throw new IllegalArgumentException("there is no metric " + name);
        }
        return known;
    }

    boolean has(String name) {
        return published.containsKey(name);
    }

    static boolean isOf(String metric, MetricFamily family) {
        return family.name().equals(metric.substring(0, metric.indexOf('.')));
    }

    private MetricFamily family(String metric) {
        MetricFamily family = families.get(metric.substring(0, metric.indexOf('.')));
        if (family == null) {
            throw new IllegalArgumentException("there is no metric " + metric);
        }
        return family;
    }

    /** Those whose metrics a formula names. */
    Set<MetricFamily> families(Formula formula) {
        return formula.metrics().stream().map(this::family).collect(Collectors.toSet());
    }

    /** @throws Refused naming those that there are not, and those that there are */
    void require(Formula formula) {
        List<String> unknown =
                formula.metrics().stream().filter(name -> !has(name)).toList();
        if (!unknown.isEmpty()) {
            throw Refused.value(
                    "formula",
                    "there is no metric " + String.join(", ", unknown),
                    published.keySet().stream().sorted().toList());
        }
        if (formula.metrics().isEmpty()) {
            throw Refused.value("formula", "it names no metric");
        }
    }
}
