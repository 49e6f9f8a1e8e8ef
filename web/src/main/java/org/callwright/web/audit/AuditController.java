package org.callwright.web.audit;

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
import java.util.Map;
import org.callwright.core.access.Permission;
import org.callwright.core.audit.AuditEntry;
import org.callwright.core.audit.AuditFilter;
import org.callwright.core.audit.AuditTrail;
import org.callwright.core.page.Page;
import org.callwright.web.access.Actors;
import org.callwright.web.listing.Instants;
import org.callwright.web.listing.Listed;
import org.callwright.web.listing.Paging;
import org.jspecify.annotations.Nullable;

@Controller("/api/audit")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "audit")
class AuditController {
    private final Actors actors;
    private final AuditTrail trail;
    private final ToldReasons reasons;

    AuditController(Actors actors, AuditTrail trail, ToldReasons reasons) {
        this.actors = actors;
        this.trail = trail;
        this.reasons = reasons;
    }

    @Get
    @Operation(
            summary = "What people changed and which sensitive things they looked at, newest first",
            description = "Ordered by seq or at. Each entry's hash covers the one before it; 'callwright audit verify' "
                    + "goes through them all.")
    Listed<AuditRow> list(
            Authentication authentication,
            @Valid @RequestBean Paging paging,
            @Parameter(example = "2026-03-14T00:00:00Z") @QueryValue @Nullable String from,
            @Parameter(example = "2026-03-15T00:00:00Z") @QueryValue @Nullable String to,
            @Parameter(example = "ada") @QueryValue @Nullable String account,
            @Parameter(example = "role.changed") @QueryValue @Nullable String action,
            @Parameter(example = "role") @QueryValue @Nullable String subject,
            @Parameter(example = "team_lead") @QueryValue @Nullable String subjectId) {
        AuditFilter filter = new AuditFilter(
                Instants.parse("from", from), Instants.parse("to", to), account, action, subject, subjectId);
        Page<AuditEntry> page = trail.list(filter, paging.request());
        boolean unmasked = actors.of(authentication).may(Permission.PHONE_UNMASKED);
        Map<Long, String> told = reasons.of(page.items(), unmasked);
        return Listed.of(page, entry -> AuditRow.of(entry, told.get(entry.seq())));
    }
}
