package org.callwright.web.audit;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.callwright.core.audit.AuditFilter;
import org.callwright.core.audit.AuditTrail;
import org.callwright.web.listing.Instants;
import org.callwright.web.listing.Listed;
import org.callwright.web.listing.Paging;
import org.jspecify.annotations.Nullable;

@Controller("/api/audit")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "audit")
class AuditController {
    private final AuditTrail trail;

    AuditController(AuditTrail trail) {
        this.trail = trail;
    }

    @Get
    @Operation(
            summary = "What people changed and which sensitive things they looked at, newest first",
            description = "Ordered by seq or at. Each entry's hash covers the one before it; 'callwright audit verify' "
                    + "goes through them all.")
    Listed<AuditRow> list(
            @Valid @RequestBean Paging paging,
            @Parameter(example = "2026-03-14T00:00:00Z") @QueryValue @Nullable String from,
            @Parameter(example = "2026-03-15T00:00:00Z") @QueryValue @Nullable String to,
            @Parameter(example = "ada") @QueryValue @Nullable String account,
            @Parameter(example = "role.changed") @QueryValue @Nullable String action,
            @Parameter(example = "role") @QueryValue @Nullable String subject,
            @Parameter(example = "team_lead") @QueryValue @Nullable String subjectId) {
        AuditFilter filter = new AuditFilter(
                Instants.parse("from", from), Instants.parse("to", to), account, action, subject, subjectId);
        return Listed.of(trail.list(filter, paging.request()), AuditRow::of);
    }
}
