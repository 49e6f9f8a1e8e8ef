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
import jakarta.validation.constraints.Min;
import org.callwright.core.access.Permission;
import org.callwright.web.access.Actors;
import org.callwright.web.listing.Listed;
import org.callwright.web.listing.Paging;
import org.jspecify.annotations.Nullable;

@Controller("/api/reports")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "reports")
class BacklogController {
    private static final String BY = "ALL, QUEUE, SKILL, AGENT, TEAM, DEPARTMENT, STORE or CATEGORY";

    private final TicketReports reports;
    private final ReportFiles files;
    private final Actors actors;

    BacklogController(TicketReports reports, ReportFiles files, Actors actors) {
        this.reports = reports;
        this.files = files;
        this.actors = actors;
    }

    @Get("/backlog")
    @Operation(
            summary = "The tickets that are neither resolved nor closed now, by age",
            description =
                    "Ages are in bands, which are configured. Which are counted is as far as report:read reaches.")
    BacklogReport backlog(
            Authentication authentication,
            @Parameter(example = "STORE", description = BY) @QueryValue @Nullable String by) {
        return reports.backlog(authentication, by);
    }

    @Get("/backlog/rows")
    @Operation(
            summary = "The tickets of the backlog, newest first",
            description =
                    "Asked with a row's key and the place of a band it lists those tickets, as far as ticket:read "
                            + "reaches, too.")
    Listed<TicketMomentRow> rows(
            Authentication authentication,
            @Valid @RequestBean Paging paging,
            @Parameter(example = "STORE", description = BY) @QueryValue @Nullable String by,
            @Parameter(example = "nanjing-road") @QueryValue(defaultValue = "") String key,
            @Parameter(example = "3", description = "from 0; without it all ages") @QueryValue @Min(0) @Nullable
                    Integer band) {
        boolean unmasked = actors.of(authentication).may(Permission.PHONE_UNMASKED);
        return Listed.of(
                reports.unresolved(authentication, by, key, band, paging),
                moment -> TicketMomentRow.of(moment, unmasked));
    }

    @Get("/backlog.{format}")
    @Operation(summary = "The backlog by age as a file, csv or xlsx")
    HttpResponse<byte[]> file(
            Authentication authentication,
            @Parameter(example = "xlsx") @PathVariable String format,
            @Parameter(example = "STORE", description = BY) @QueryValue @Nullable String by) {
        BacklogReport report = reports.backlog(authentication, by);
        return files.of(authentication, "backlog", format, report.by(), Sheet.of(report));
    }
}
