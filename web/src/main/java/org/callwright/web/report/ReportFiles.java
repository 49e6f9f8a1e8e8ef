package org.callwright.web.report;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Permission;
import org.callwright.core.audit.Audit;
import org.callwright.web.access.Actors;
import org.callwright.web.problem.ProblemException;

/** Makes files of sheets. That somebody took one is on record. Blocks. */
@Singleton
class ReportFiles {
    private final Actors actors;
    private final Audit audit;

    ReportFiles(Actors actors, Audit audit) {
        this.actors = actors;
        this.audit = audit;
    }

    HttpResponse<byte[]> of(Authentication authentication, String name, String format, Report report) {
        return of(authentication, name, format, report.by(), Sheet.of(report));
    }

    /** @param by what the rows tell apart */
    HttpResponse<byte[]> of(Authentication authentication, String name, String format, String by, Sheet sheet) {
        byte[] bytes = switch (format) {
            case "csv" -> SheetFiles.csv(sheet);
            case "xlsx" -> SheetFiles.xlsx(sheet);
            default -> throw ProblemException.invalid("format", "not a kind of file", List.of("csv", "xlsx"));
        };
        Actor who = actors.of(authentication);
        who.require(Permission.REPORT_EXPORT);
        audit.record(
                who,
                "report.exported",
                "report",
                name,
                Map.of(
                        "format",
                        format,
                        "by",
                        by,
                        "rows",
                        String.valueOf(sheet.rows().size())));
        return HttpResponse.ok(bytes)
                .contentType(
                        format.equals("csv")
                                ? "text/csv;charset=utf-8"
                                : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "." + format + "\"");
    }
}
