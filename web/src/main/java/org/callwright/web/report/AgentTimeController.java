package org.callwright.web.report;

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
import org.callwright.web.listing.Listed;
import org.callwright.web.listing.Paging;

@Controller("/api/reports")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "reports")
class AgentTimeController {
    private final Reports reports;

    AgentTimeController(Reports reports) {
        this.reports = reports;
    }

    @Get("/agents/times")
    @Operation(
            summary = "The states that agents' time was spent in, newest first",
            description =
                    "Asked with a row's start, end and key, it lists what is behind LOGGED_IN, PAUSED, READY, RINGING, TALKING "
                            + "or WRAP_UP of that row: the states, cut at the ends of the period; together they last as long "
                            + "as the row says. One that lasts still ends now.")
    Listed<AgentTimeRow> times(
            Authentication authentication,
            @Valid @RequestBean ReportQuestion question,
            @Valid @RequestBean Paging paging,
            @Parameter(example = "PAUSED") @QueryValue(defaultValue = "LOGGED_IN") String time,
            @Parameter(example = "anna") @QueryValue(defaultValue = "") String key) {
        return Listed.of(reports.times(authentication, question, time, key, paging), AgentTimeRow::of);
    }
}
