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
import org.callwright.core.access.Actor;
import org.callwright.core.access.Permission;
import org.callwright.web.access.Actors;
import org.callwright.web.listing.Listed;
import org.callwright.web.listing.Paging;
import org.callwright.web.quality.EvaluationRow;

@Controller("/api/reports")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "reports")
class QualityReportController {
    private final ScoreReports reports;
    private final ReportFiles files;
    private final Actors actors;

    QualityReportController(ScoreReports reports, ReportFiles files, Actors actors) {
        this.reports = reports;
        this.files = files;
        this.actors = actors;
    }

    @Get("/quality")
    @Operation(
            summary = "The mean score of evaluations by interval",
            description =
                    "By ALL, QUEUE, SKILL, AGENT, TEAM, DEPARTMENT, STORE or CATEGORY; unless told otherwise by agent. An "
                            + "evaluation belongs to the interval in which it was made. Without any the score is absent.")
    Report quality(Authentication authentication, @Valid @RequestBean ReportQuestion question) {
        return reports.quality(authentication, question);
    }

    @Get("/quality/rows")
    @Operation(
            summary = "The evaluations behind a row, newest first",
            description = "Asked with a row's start, end and key. Whose are listed is as far as quality:read reaches.")
    Listed<EvaluationRow> rows(
            Authentication authentication,
            @Valid @RequestBean ReportQuestion question,
            @Valid @RequestBean Paging paging,
            @Parameter(example = "anna") @QueryValue(defaultValue = "") String key) {
        Actor who = actors.of(authentication);
        boolean unmasked = who.may(Permission.PHONE_UNMASKED);
        return Listed.of(
                reports.evaluations(question, key, actors.colleagues(who, Permission.QUALITY_READ), paging),
                evaluation -> EvaluationRow.of(evaluation, unmasked));
    }

    @Get("/quality.{format}")
    @Operation(summary = "The mean score of evaluations by interval as a file, csv or xlsx")
    HttpResponse<byte[]> file(
            Authentication authentication,
            @Parameter(example = "xlsx") @PathVariable String format,
            @Valid @RequestBean ReportQuestion question) {
        return files.of(authentication, "quality", format, reports.quality(authentication, question));
    }
}
