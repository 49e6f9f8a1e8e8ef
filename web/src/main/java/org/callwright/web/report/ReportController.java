package org.callwright.web.report;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.callwright.core.access.Permission;
import org.callwright.core.call.CallHistory;
import org.callwright.core.call.CallId;
import org.callwright.core.metric.Metric;
import org.callwright.core.page.Page;
import org.callwright.core.quality.QualityMetric;
import org.callwright.core.report.AgentMetric;
import org.callwright.core.report.CallCount;
import org.callwright.core.report.CallMetric;
import org.callwright.core.report.CallReport;
import org.callwright.core.report.Dimension;
import org.callwright.core.report.ticket.FirstContactMetric;
import org.callwright.core.report.ticket.TicketMetric;
import org.callwright.core.satisfaction.SatisfactionMetric;
import org.callwright.web.access.Actors;
import org.callwright.web.call.CallRow;
import org.callwright.web.listing.Listed;
import org.callwright.web.listing.Paging;
import org.callwright.web.problem.ProblemException;

@Controller("/api/reports")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "reports")
class ReportController {
    private final ReportPeriods periods;
    private final Reports reports;
    private final CallReport report;
    private final CallHistory history;
    private final Actors actors;

    ReportController(ReportPeriods periods, Reports reports, CallReport report, CallHistory history, Actors actors) {
        this.periods = periods;
        this.reports = reports;
        this.report = report;
        this.history = history;
        this.actors = actors;
    }

    @Get("/formulas")
    @Operation(summary = "How each metric is computed")
    List<Formula> formulas() {
        return Stream.of(
                        formulas("CALLS", CallMetric.values()),
                        formulas("AGENTS", AgentMetric.values()),
                        formulas("SATISFACTION", SatisfactionMetric.values()),
                        formulas("QUALITY", QualityMetric.values()),
                        formulas("TICKETS", TicketMetric.values()),
                        formulas("FIRST_CONTACTS", FirstContactMetric.values()),
                        Arrays.stream(PresentFigure.values()).map(PresentFigure::published))
                .flatMap(Function.identity())
                .toList();
    }

    private static Stream<Formula> formulas(String of, Metric<?>[] metrics) {
        return Arrays.stream(metrics).map(metric -> Formula.of(of, metric));
    }

    @Get("/calls")
    @Operation(
            summary = "Calls by interval and queue, skill, agent, team, department, store or category",
            description =
                    "A call belongs to the interval in which it arrived, with all that became of it later; store and category "
                            + "are its ticket's, as it is now, and what has none is in no row. By queue and skill it counts in "
                            + "the queue in which it arrived, wherever it was passed on to; by agent for each who answered it, "
                            + "with his own talk, hold and wrap-up. Live to "
                            + "the second. Whose calls are counted is as far as report:read reaches; with less than ALL only "
                            + "answered calls can be somebody's.")
    Report calls(Authentication authentication, @Valid @RequestBean ReportQuestion question) {
        return reports.calls(authentication, question);
    }

    @Get("/calls/rows")
    @Operation(
            summary = "The calls that a count has counted, newest first",
            description =
                    "Asked with a row's start, end and key, it lists the calls behind that row, as far as call:read "
                            + "reaches, too.")
    Listed<CallRow> rows(
            Authentication authentication,
            @Valid @RequestBean ReportQuestion question,
            @Valid @RequestBean Paging paging,
            @Parameter(example = "ABANDONED") @QueryValue(defaultValue = "OFFERED") String count,
            @Parameter(example = "support") @QueryValue(defaultValue = "") String key) {
        Page<CallId> page = report.calls(
                ProblemException.enumerated("count", count, CallCount.class),
                periods.of(question),
                question.dimension(Dimension.QUEUE),
                key,
                question.targets(),
                reports.within(authentication, Permission.CALL_READ),
                paging.request());
        boolean unmasked = actors.of(authentication).may(Permission.PHONE_UNMASKED);
        return Listed.of(new Page<>(history.byIds(page.items()), page.next()), call -> CallRow.of(call, unmasked));
    }

    @Get("/agents")
    @Operation(
            summary = "Agents by interval: how their time went, and what became of their offers",
            description =
                    "Each state counts in the interval in which it lasted; one that lasts still counts up to now.")
    Report agents(Authentication authentication, @Valid @RequestBean ReportQuestion question) {
        return reports.agents(authentication, question);
    }
}
