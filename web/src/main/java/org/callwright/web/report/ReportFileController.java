package org.callwright.web.report;

import io.micronaut.http.HttpHeaders;
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
import java.util.List;
import java.util.Map;
import org.callwright.core.access.Permission;
import org.callwright.core.audit.Audit;
import org.callwright.web.access.Actors;
import org.callwright.web.problem.ProblemException;

/** Reports as files: the same rows under the same scope. That somebody took one is on record. */
@Controller("/api/reports")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "reports")
class ReportFileController {
    private final Reports reports;
    private final Actors actors;
    private final Audit audit;

    ReportFileController(Reports reports, Actors actors, Audit audit) {
        this.reports = reports;
        this.actors = actors;
        this.audit = audit;
    }

    @Get("/calls.{format}")
    @Operation(summary = "Calls by interval as a file, csv or xlsx")
    HttpResponse<byte[]> calls(
            Authentication authentication,
            @Parameter(example = "xlsx") @PathVariable String format,
            @Valid @RequestBean ReportQuestion question) {
        return file(authentication, "calls", format, reports.calls(authentication, question));
    }

    @Get("/agents.{format}")
    @Operation(summary = "Agents by interval as a file, csv or xlsx")
    HttpResponse<byte[]> agents(
            Authentication authentication,
            @Parameter(example = "csv") @PathVariable String format,
            @Valid @RequestBean ReportQuestion question) {
        return file(authentication, "agents", format, reports.agents(authentication, question));
    }

    private HttpResponse<byte[]> file(Authentication authentication, String name, String format, Report report) {
        Sheet sheet = Sheet.of(report);
        byte[] bytes = switch (format) {
            case "csv" -> SheetFiles.csv(sheet);
            case "xlsx" -> SheetFiles.xlsx(sheet);
            default -> throw ProblemException.invalid("format", "not a kind of file", List.of("csv", "xlsx"));
        };
        actors.of(authentication).require(Permission.REPORT_EXPORT);
        audit.record(
                actors.of(authentication),
                "report.exported",
                "report",
                name,
                Map.of(
                        "format",
                        format,
                        "by",
                        report.by(),
                        "rows",
                        String.valueOf(report.rows().size())));
        return HttpResponse.ok(bytes)
                .contentType(
                        format.equals("csv")
                                ? "text/csv;charset=utf-8"
                                : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "." + format + "\"");
    }
}
