package org.callwright.web.report;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.callwright.core.change.Register;
import org.callwright.core.definition.Definitions;
import org.callwright.core.kpi.EnumFamily;
import org.callwright.core.kpi.KpiQuestion;
import org.callwright.core.kpi.KpiReport;
import org.callwright.core.kpi.KpiRule;
import org.callwright.core.kpi.MetricFamily;
import org.callwright.core.kpi.Metrics;
import org.callwright.core.node.SiteConfig;
import org.callwright.core.org.Team;
import org.callwright.core.quality.EvaluationBook;
import org.callwright.core.quality.QualityFigures;
import org.callwright.core.quality.QualityMetric;
import org.callwright.core.queue.QueueDirectory;
import org.callwright.core.report.AgentFigures;
import org.callwright.core.report.AgentMetric;
import org.callwright.core.report.AgentReport;
import org.callwright.core.report.CallFigures;
import org.callwright.core.report.CallMetric;
import org.callwright.core.report.CallReport;
import org.callwright.core.report.Dimension;
import org.callwright.core.report.ReportLine;
import org.callwright.core.satisfaction.AnswerBook;
import org.callwright.core.satisfaction.SatisfactionFigures;
import org.callwright.core.satisfaction.SatisfactionMetric;
import org.callwright.core.score.ScoreCounts;
import org.callwright.core.score.ScoreDimension;
import org.callwright.core.score.ScoreReport;

/** The families of metrics that KPIs are made of: a further one is a further bean. */
@Factory
final class KpiBeans {
    @Singleton
    MetricFamily callMetrics(CallReport report) {
        return new EnumFamily<>(
                KpiRows.CALLS,
                List.of(CallMetric.values()),
                KpiRows::counts,
                CallFigures.NONE,
                asked -> byStart(
                        report.rows(
                                asked.period(),
                                asked.interval(),
                                asked.queue() == null ? team(asked) : Dimension.QUEUE,
                                asked.targets(),
                                asked.within()),
                        KpiRows.key(asked)));
    }

    @Singleton
    MetricFamily agentMetrics(AgentReport report) {
        return new EnumFamily<>(
                KpiRows.AGENTS,
                List.of(AgentMetric.values()),
                metric -> List.of(),
                AgentFigures.NONE,
                asked -> byStart(
                        report.rows(asked.period(), asked.interval(), team(asked), asked.within()),
                        Objects.requireNonNullElse(asked.team(), "")));
    }

    @Singleton
    MetricFamily satisfactionMetrics(
            ScoreReport<SatisfactionFigures> report,
            AnswerBook book,
            @Value("${callwright.satisfaction.positive-from:4}") int positive) {
        ScoreCounts<SatisfactionFigures> counts = (period, key, within) -> book.cells(period, key, within, positive);
        return new EnumFamily<>(
                KpiRows.SATISFACTION,
                List.of(SatisfactionMetric.values()),
                KpiRows::counts,
                SatisfactionFigures.NONE,
                asked -> scores(report, counts, asked));
    }

    @Singleton
    MetricFamily qualityMetrics(ScoreReport<QualityFigures> report, EvaluationBook book) {
        return new EnumFamily<>(
                KpiRows.QUALITY,
                List.of(QualityMetric.values()),
                metric -> List.of("EVALUATIONS"),
                QualityFigures.NONE,
                asked -> scores(report, book::cells, asked));
    }

    private static <F> Map<Instant, F> scores(ScoreReport<F> report, ScoreCounts<F> counts, KpiQuestion asked) {
        ScoreDimension by = asked.queue() != null
                ? ScoreDimension.QUEUE
                : asked.team() == null ? ScoreDimension.ALL : ScoreDimension.TEAM;
        return byStart(report.rows(counts, asked.period(), asked.interval(), by, asked.within()), KpiRows.key(asked));
    }

    private static Dimension team(KpiQuestion asked) {
        return asked.team() == null ? Dimension.ALL : Dimension.TEAM;
    }

    private static <F> Map<Instant, F> byStart(List<ReportLine<F>> lines, String key) {
        return lines.stream()
                .filter(line -> line.key().equals(key))
                .collect(Collectors.toMap(ReportLine::start, ReportLine::figures));
    }

    @Singleton
    Metrics metrics(List<MetricFamily> families) {
        return new Metrics(families);
    }

    @Singleton
    KpiRule kpiRule(Metrics metrics, Register<Team> teams, QueueDirectory queues) {
        return new KpiRule(
                metrics,
                team -> teams.byId(team).isPresent(),
                queue -> queues.byId(queue).isPresent());
    }

    @Singleton
    KpiReport kpiReport(Definitions definitions, Metrics metrics, SiteConfig site) {
        return new KpiReport(definitions, metrics, ZoneId.of(site.getZone()));
    }
}
