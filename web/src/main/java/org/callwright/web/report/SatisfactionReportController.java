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
import org.callwright.web.listing.Listed;
import org.callwright.web.listing.Paging;
import org.callwright.web.satisfaction.AnswerRow;
import org.jspecify.annotations.Nullable;

@Controller("/api/reports")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "reports")
class SatisfactionReportController {
    private static final String BY =
            "By ALL, QUEUE, SKILL, AGENT, TEAM, DEPARTMENT, STORE or CATEGORY; unless told otherwise by agent. ";

    private final ScoreReports reports;
    private final ReportFiles files;

    SatisfactionReportController(ScoreReports reports, ReportFiles files) {
        this.reports = reports;
        this.files = files;
    }

    @Get("/satisfaction")
    @Operation(
            summary = "CSAT and NPS by interval",
            description =
                    BY + "An answer belongs to the interval in which it was given. Whose are counted is as far as "
                            + "report:read reaches. Without answers a metric is absent.")
    Report satisfaction(
            Authentication authentication,
            @Valid @RequestBean ReportQuestion question,
            @Parameter(description = "the lowest CSAT that is positive") @QueryValue @Min(1) @Max(5) @Nullable
                    Integer positive) {
        return reports.satisfaction(authentication, question, positive);
    }

    @Get("/satisfaction/rows")
    @Operation(
            summary = "The answers that a count has counted, with their tickets, newest first",
            description = "Asked with a row's start, end and key, it lists the answers behind that row, as far as "
                    + "ticket:read reaches, too.")
    Listed<AnswerRow> rows(
            Authentication authentication,
            @Valid @RequestBean ReportQuestion question,
            @Valid @RequestBean Paging paging,
            @QueryValue @Min(1) @Max(5) @Nullable Integer positive,
            @Parameter(example = "DETRACTORS") @QueryValue(defaultValue = "ANSWERS") String count,
            @Parameter(example = "anna") @QueryValue(defaultValue = "") String key) {
        return Listed.of(reports.answers(authentication, question, positive, count, key, paging), AnswerRow::of);
    }

    @Get("/satisfaction.{format}")
    @Operation(summary = "CSAT and NPS by interval as a file, csv or xlsx")
    HttpResponse<byte[]> file(
            Authentication authentication,
            @Parameter(example = "xlsx") @PathVariable String format,
            @Valid @RequestBean ReportQuestion question,
            @QueryValue @Min(1) @Max(5) @Nullable Integer positive) {
        return files.of(
                authentication, "satisfaction", format, reports.satisfaction(authentication, question, positive));
    }
}
