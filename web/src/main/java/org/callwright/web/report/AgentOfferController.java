package org.callwright.web.report;

import static java.util.stream.Collectors.toMap;

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
import java.util.Objects;
import java.util.function.Function;
import org.callwright.core.access.Permission;
import org.callwright.core.call.CallHistory;
import org.callwright.core.call.CallId;
import org.callwright.core.call.CallRecord;
import org.callwright.core.page.Page;
import org.callwright.core.report.AgentMoment;
import org.callwright.web.access.Actors;
import org.callwright.web.listing.Listed;
import org.callwright.web.listing.Paging;

@Controller("/api/reports")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "reports")
class AgentOfferController {
    private final Reports reports;
    private final CallHistory history;
    private final Actors actors;

    AgentOfferController(Reports reports, CallHistory history, Actors actors) {
        this.reports = reports;
        this.history = history;
        this.actors = actors;
    }

    @Get("/agents/rows")
    @Operation(
            summary = "The offers that a count of agents has counted, with their calls, newest first",
            description =
                    "Asked with a row's start, end and key, it lists the offers behind OFFERED, ANSWERED, UNANSWERED "
                            + "or REJECTED of that row, as far as call:read reaches, too. Agents' time opens onto its states: /api/reports/agents/times.")
    Listed<AgentOfferRow> rows(
            Authentication authentication,
            @Valid @RequestBean ReportQuestion question,
            @Valid @RequestBean Paging paging,
            @Parameter(example = "UNANSWERED") @QueryValue(defaultValue = "OFFERED") String count,
            @Parameter(example = "anna") @QueryValue(defaultValue = "") String key) {
        Page<AgentMoment> page = reports.offers(authentication, question, count, key, paging);
        Map<CallId, CallRecord> calls = history
                .byIds(page.items().stream()
                        .map(AgentMoment::call)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList())
                .stream()
                .collect(toMap(CallRecord::id, Function.identity()));
        boolean unmasked = actors.of(authentication).may(Permission.PHONE_UNMASKED);
        return Listed.of(
                page,
                moment -> AgentOfferRow.of(moment, moment.call() == null ? null : calls.get(moment.call()), unmasked));
    }
}
