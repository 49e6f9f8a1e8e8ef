package org.callwright.web.report;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.callwright.core.change.Register;
import org.callwright.core.definition.Definitions;
import org.callwright.core.kpi.AgentFamily;
import org.callwright.core.kpi.CallFamily;
import org.callwright.core.kpi.FirstContactFamily;
import org.callwright.core.kpi.KpiReport;
import org.callwright.core.kpi.KpiRule;
import org.callwright.core.kpi.MetricFamily;
import org.callwright.core.kpi.Metrics;
import org.callwright.core.kpi.QualityFamily;
import org.callwright.core.kpi.SatisfactionFamily;
import org.callwright.core.kpi.TicketFamily;
import org.callwright.core.node.SiteConfig;
import org.callwright.core.org.Team;
import org.callwright.core.quality.EvaluationBook;
import org.callwright.core.quality.QualityFigures;
import org.callwright.core.queue.QueueDirectory;
import org.callwright.core.report.AgentReport;
import org.callwright.core.report.CallReport;
import org.callwright.core.report.ticket.FirstContactReport;
import org.callwright.core.report.ticket.FirstContactWindow;
import org.callwright.core.report.ticket.TicketReport;
import org.callwright.core.satisfaction.AnswerBook;
import org.callwright.core.satisfaction.SatisfactionFigures;
import org.callwright.core.score.ScoreReport;

/** The families of metrics that KPIs are made of: a further one is a further bean. */
@Factory
final class KpiBeans {
    @Singleton
    MetricFamily callMetrics(CallReport report) {
        return new CallFamily(report);
    }

    @Singleton
    MetricFamily agentMetrics(AgentReport report) {
        return new AgentFamily(report);
    }

    @Singleton
    MetricFamily satisfactionMetrics(
            ScoreReport<SatisfactionFigures> report,
            AnswerBook book,
            @Value("${callwright.satisfaction.positive-from:4}") int positive) {
        return new SatisfactionFamily(report, book, positive);
    }

    @Singleton
    MetricFamily qualityMetrics(ScoreReport<QualityFigures> report, EvaluationBook book) {
        return new QualityFamily(report, book);
    }

    @Singleton
    MetricFamily ticketMetrics(TicketReport report) {
        return new TicketFamily(report);
    }

    @Singleton
    MetricFamily firstContactMetrics(FirstContactReport report, FirstContactWindow usual) {
        return new FirstContactFamily(report, usual);
    }

    /** Unless a question has another one. */
    @Singleton
    FirstContactWindow usualFirstContactWindow(
            @Value("${callwright.reports.first-contact-earlier:7d}") Duration earlier,
            @Value("${callwright.reports.first-contact-repeat:7d}") Duration repeat) {
        return new FirstContactWindow(earlier, repeat);
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
