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
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.callwright.core.access.Permission;
import org.callwright.web.access.Actors;
import org.callwright.web.listing.Listed;
import org.callwright.web.listing.Paging;
import org.jspecify.annotations.Nullable;

@Controller("/api/reports")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "reports")
class FirstContactController {
    private static final String X = "hours before a first contact without another one; as configured";
    private static final String Y = "hours after it without another one, when it was resolved; as configured";

    private final FirstContactReports reports;
    private final ReportFiles files;
    private final Actors actors;

    FirstContactController(FirstContactReports reports, ReportFiles files, Actors actors) {
        this.reports = reports;
        this.files = files;
        this.actors = actors;
    }

    @Get("/first-contacts")
    @Operation(
            summary = "First-contact resolution (FCR) by interval",
            description =
                    "By ALL, QUEUE, SKILL, AGENT, TEAM, DEPARTMENT, STORE or CATEGORY of the contact's ticket. A contact is "
                            + "a call that an agent answered; two are of one person by the number or by the customer. It "
                            + "counts in the interval in which it came, once its time for a repeat is over. Which are "
                            + "counted is as far as report:read reaches; repeats are looked for everywhere.")
    Report contacts(
            Authentication authentication,
            @Valid @RequestBean ReportQuestion question,
            @Parameter(description = X) @QueryValue @Min(1) @Max(8784) @Nullable Integer earlier,
            @Parameter(description = Y) @QueryValue @Min(1) @Max(8784) @Nullable Integer repeat) {
        return reports.contacts(authentication, question, reports.window(earlier, repeat));
    }

    @Get("/first-contacts/rows")
    @Operation(
            summary = "The tickets of first contacts, newest first",
            description =
                    "Asked with a row's start, end and key, it lists the tickets behind that row, as far as ticket:read "
                            + "reaches, too: FIRST, RESOLVED or REPEATED.")
    Listed<TicketMomentRow> rows(
            Authentication authentication,
            @Valid @RequestBean ReportQuestion question,
            @Valid @RequestBean Paging paging,
            @Parameter(description = X) @QueryValue @Min(1) @Max(8784) @Nullable Integer earlier,
            @Parameter(description = Y) @QueryValue @Min(1) @Max(8784) @Nullable Integer repeat,
            @Parameter(example = "REPEATED") @QueryValue(defaultValue = "FIRST") String count,
            @Parameter(example = "support") @QueryValue(defaultValue = "") String key) {
        boolean unmasked = actors.of(authentication).may(Permission.PHONE_UNMASKED);
        return Listed.of(
                reports.moments(authentication, question, reports.window(earlier, repeat), count, key, paging),
                moment -> TicketMomentRow.of(moment, unmasked));
    }

    @Get("/first-contacts.{format}")
    @Operation(summary = "First-contact resolution by interval as a file, csv or xlsx")
    HttpResponse<byte[]> file(
            Authentication authentication,
            @Parameter(example = "xlsx") @PathVariable String format,
            @Valid @RequestBean ReportQuestion question,
            @Parameter(description = X) @QueryValue @Min(1) @Max(8784) @Nullable Integer earlier,
            @Parameter(description = Y) @QueryValue @Min(1) @Max(8784) @Nullable Integer repeat) {
        return files.of(
                authentication,
                "first-contacts",
                format,
                reports.contacts(authentication, question, reports.window(earlier, repeat)));
    }
}
