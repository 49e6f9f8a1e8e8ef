package org.callwright.core.kpi;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.callwright.core.change.Refused;
import org.callwright.core.definition.Defined;
import org.callwright.core.definition.Definitions;
import org.jspecify.annotations.Nullable;

/**
 * KPIs by interval: each interval of the period and each KPI of the team has a row, with the metrics that it is made of.
 * Where none of these has anything to count the KPI is absent; otherwise a count of nothing is 0. Thread-safe; blocks.
 */
public final class KpiReport {
    /**
     * One KPI in one interval.
     *
     * @param value empty: it is absent
     * @param of the metrics that it names; those that are absent are left out of {@code values}
     */
    public record Row(
            Instant start,
            Instant end,
            Defined<Kpi> kpi,
            OptionalDouble value,
            Kpi.Status status,
            List<PublishedMetric> of,
            Map<String, Double> values) {
        public Row {
            of = List.copyOf(of);
            values = Map.copyOf(values);
        }
    }

    /** More are no report for people, and would have to be held at once. */
    private static final int MOST_ROWS = 50_000;

    private final Definitions definitions;
    private final Metrics metrics;
    private final ZoneId zone;

    /** @param zone the business's */
    public KpiReport(Definitions definitions, Metrics metrics, ZoneId zone) {
        this.definitions = definitions;
        this.metrics = metrics;
        this.zone = zone;
    }

    /** Those of a team, or of the whole business; one that names what this version does not know is left out. */
    public List<Defined<Kpi>> kpis(@Nullable String team) {
        return definitions.all(Kpi.KIND).stream()
                .filter(kpi -> kpi.content().team() == null
                        || Objects.equals(kpi.content().team(), team))
                .filter(kpi -> kpi.content().parsed().metrics().stream().allMatch(metrics::has))
                .toList();
    }

    /**
     * By time, then by the KPI's id. Each family of metrics is asked once by team and once by queue at most, whatever the number
     * of KPIs, queues and intervals.
     *
     * @throws Refused when there would be too many
     */
    public List<Row> rows(KpiQuestion question) {
        List<Defined<Kpi>> kpis = kpis(question.team());
        requireFew(question, kpis.size());
        KpiAnswers answers = new KpiAnswers(
                question, metrics, kpis.stream().map(Defined::content).toList());
        List<Row> rows = new ArrayList<>();
        Instant at = question.interval().start(question.period().from(), zone);
        while (at.isBefore(question.period().to())) {
            Instant end = question.interval().next(at, zone);
            for (Defined<Kpi> kpi : kpis) {
                rows.add(row(kpi, at, end, answers));
            }
            at = end;
        }
        return rows;
    }

    private void requireFew(KpiQuestion question, int kpis) {
        Instant at = question.period().from();
        for (long rows = kpis; at.isBefore(question.period().to()); rows += kpis) {
            if (rows > MOST_ROWS) {
                throw Refused.value("interval", "more than " + MOST_ROWS + " rows: take a longer one");
            }
            at = question.interval().next(at, zone);
        }
    }

    private Row row(Defined<Kpi> kpi, Instant start, Instant end, KpiAnswers answers) {
        Formula formula = kpi.content().parsed();
        Map<String, Double> known = new HashMap<>();
        boolean something = false;
        for (MetricFamily family : metrics.families(formula)) {
            Optional<MetricValues> there = answers.of(family, kpi.content(), start);
            something |= there.isPresent();
            MetricValues values = there.orElseGet(() -> family.nothing(end));
            formula.metrics().stream()
                    .filter(name -> Metrics.isOf(name, family))
                    .forEach(name -> values.of(name).ifPresent(number -> known.put(name, number)));
        }
        OptionalDouble value = something ? formula.value(name -> of(known, name)) : OptionalDouble.empty();
        return new Row(
                start,
                end,
                kpi,
                value,
                value.isPresent() ? kpi.content().status(value.getAsDouble()) : Kpi.Status.ABSENT,
                formula.metrics().stream().map(metrics::metric).toList(),
                known);
    }

    private static OptionalDouble of(Map<String, Double> values, String name) {
        Double value = values.get(name);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
