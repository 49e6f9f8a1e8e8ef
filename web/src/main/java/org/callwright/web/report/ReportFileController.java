package org.callwright.web.report;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;

/** Reports as files: the same rows under the same scope. */
@Controller("/api/reports")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "reports")
class ReportFileController {
    private final Reports reports;
    private final ReportFiles files;

    ReportFileController(Reports reports, ReportFiles files) {
        this.reports = reports;
        this.files = files;
    }

    @Get("/calls.{format}")
    @Operation(summary = "Calls by interval as a file, csv or xlsx")
    HttpResponse<byte[]> calls(
            Authentication authentication,
            @Parameter(example = "xlsx") @PathVariable String format,
            @Valid @RequestBean ReportQuestion question) {
        return files.of(authentication, "calls", format, reports.calls(authentication, question));
    }

    @Get("/agents.{format}")
    @Operation(summary = "Agents by interval as a file, csv or xlsx")
    HttpResponse<byte[]> agents(
            Authentication authentication,
            @Parameter(example = "csv") @PathVariable String format,
            @Valid @RequestBean ReportQuestion question) {
        return files.of(authentication, "agents", format, reports.agents(authentication, question));
    }
}
