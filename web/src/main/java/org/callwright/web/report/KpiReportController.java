package org.callwright.web.report;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.callwright.core.access.Permission;
import org.callwright.core.kpi.KpiQuestion;
import org.callwright.core.kpi.KpiReport;
import org.callwright.core.kpi.Metrics;
import org.callwright.core.node.SiteConfig;
import org.callwright.core.org.PlaceId;
import org.callwright.core.report.Period;
import org.callwright.core.ticket.TicketReaches;
import org.callwright.web.access.Actors;
import org.callwright.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "KPIs")
class KpiReportController {
    private final ReportPeriods periods;
    private final KpiReport report;
    private final Metrics metrics;
    private final Reports reports;
    private final ReportFiles files;
    private final TicketReaches reaches;
    private final Actors actors;
    private final ZoneId zone;

    KpiReportController(
            ReportPeriods periods,
            KpiReport report,
            Metrics metrics,
            Reports reports,
            ReportFiles files,
            TicketReaches reaches,
            Actors actors,
            SiteConfig site) {
        this.periods = periods;
        this.report = report;
        this.metrics = metrics;
        this.reports = reports;
        this.files = files;
        this.reaches = reaches;
        this.actors = actors;
        this.zone = ZoneId.of(site.getZone());
    }

    /** @param unit COUNT, SHARE (0 to 1), SECONDS or POINTS */
    @Serdeable
    @Schema(name = "KpiMetric")
    record MetricName(
            @Schema(example = "calls.asa") String name,
            @Schema(example = "SECONDS") String unit,

            @Schema(example = "Σ wait of answered / answered")
            String formula) {}

    @Get("/kpi-metrics")
    @Operation(summary = "The metrics that a KPI's formula can name")
    List<MetricName> metrics() {
        return metrics.all().stream()
                .map(metric -> new MetricName(metric.name(), metric.unit().name(), metric.formula()))
                .toList();
    }

    @Get("/reports/kpis")
    @Operation(
            summary = "A team's KPIs by interval, each with its status and what is behind it",
            description =
                    "Those that are set up for the team and those for every team; without a team those for every team, "
                            + "of the whole business. Of calls, a team's are those that it answered, unless the KPI names a queue; of "
                            + "tickets, those that it has.")
    KpiAnswer kpis(
            Authentication authentication,
            @Valid @RequestBean ReportQuestion question,
            @Parameter(example = "red") @QueryValue @Nullable String team) {
        KpiQuestion asked = asked(authentication, question, team);
        return new KpiAnswer(
                team,
                asked.interval().name(),
                zone.getId(),
                report.rows(asked).stream()
                        .map(row -> KpiAnswer.row(asked, row))
                        .toList());
    }

    @Get("/reports/kpis.{format}")
    @Operation(summary = "A team's KPIs by interval as a file, csv or xlsx")
    HttpResponse<byte[]> file(
            Authentication authentication,
            @Parameter(example = "xlsx") @PathVariable String format,
            @Valid @RequestBean ReportQuestion question,
            @Parameter(example = "red") @QueryValue @Nullable String team) {
        return files.of(
                authentication,
                "kpis",
                format,
                "TEAM",
                KpiSheet.of(kpis(authentication, question, team), this::formula));
    }

    private Optional<ReportFormula> formula(String metric) {
        return metrics.all().stream()
                .filter(one -> one.name().equals(metric))
                .findFirst()
                .map(one -> new ReportFormula(one.name(), one.unit().name(), one.formula()));
    }

    private KpiQuestion asked(Authentication authentication, ReportQuestion question, @Nullable String team) {
        if (team != null && !team.matches(PlaceId.LEGAL)) {
            throw ProblemException.invalid("team", "not a team's id");
        }
        Period period = periods.of(question);
        return new KpiQuestion(
                period,
                question.interval(period, zone),
                team,
                question.targets(),
                reports.within(authentication),
                reaches.of(actors.of(authentication), Permission.REPORT_READ));
    }
}
