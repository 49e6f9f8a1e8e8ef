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
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.callwright.core.access.Permission;
import org.callwright.web.access.Actors;
import org.callwright.web.listing.Listed;
import org.callwright.web.listing.Paging;

@Controller("/api/reports")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "reports")
class TicketReportController {
    private final TicketReports reports;
    private final ReportFiles files;
    private final Actors actors;

    TicketReportController(TicketReports reports, ReportFiles files, Actors actors) {
        this.reports = reports;
        this.files = files;
        this.actors = actors;
    }

    @Get("/tickets")
    @Operation(
            summary = "Tickets by interval: opened, answered, taken on, resolved, reopened, SLA kept and breached",
            description =
                    "By ALL, QUEUE, SKILL, AGENT, TEAM, DEPARTMENT, STORE or CATEGORY, as the tickets are now. Each counts "
                            + "in the interval in which it happened; times are since the ticket was opened, by the clock "
                            + "on the wall. A merged ticket counts as the one that it goes on in. Which are counted is as "
                            + "far as report:read reaches.")
    Report tickets(Authentication authentication, @Valid @RequestBean ReportQuestion question) {
        return reports.tickets(authentication, question);
    }

    @Get("/tickets/rows")
    @Operation(
            summary = "The tickets that a count has counted, newest first",
            description =
                    "Asked with a row's start, end and key, it lists the tickets behind that row, as far as ticket:read "
                            + "reaches, too: OPENED, RESPONDED, OWNED, RESOLVED, REOPENED, RESPONSE_KEPT, "
                            + "RESPONSE_BREACHED, OWN_KEPT, OWN_BREACHED, RESOLVE_KEPT or RESOLVE_BREACHED.")
    Listed<TicketMomentRow> rows(
            Authentication authentication,
            @Valid @RequestBean ReportQuestion question,
            @Valid @RequestBean Paging paging,
            @Parameter(example = "RESOLVED") @QueryValue(defaultValue = "OPENED") String count,
            @Parameter(example = "support") @QueryValue(defaultValue = "") String key) {
        boolean unmasked = actors.of(authentication).may(Permission.PHONE_UNMASKED);
        return Listed.of(
                reports.moments(authentication, question, count, key, paging),
                moment -> TicketMomentRow.of(moment, unmasked));
    }

    @Get("/tickets.{format}")
    @Operation(summary = "Tickets by interval as a file, csv or xlsx")
    HttpResponse<byte[]> file(
            Authentication authentication,
            @Parameter(example = "xlsx") @PathVariable String format,
            @Valid @RequestBean ReportQuestion question) {
        return files.of(authentication, "tickets", format, reports.tickets(authentication, question));
    }
}
