package org.callwright.web.listing;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import org.callwright.core.agent.AgentId;
import org.callwright.core.page.PageRequest;
import org.callwright.core.queue.QueueId;
import org.callwright.core.staff.Colleagues;
import org.callwright.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters that all lists have.
 *
 * @param from inclusive
 * @param to exclusive
 * @param after the {@code next} of the page before
 */
@Introspected
public record Listing(
        @Parameter(example = "2026-03-14T00:00:00Z") @QueryValue @Nullable
        String from,

        @Parameter(example = "2026-03-15T00:00:00Z") @QueryValue @Nullable
        String to,

        @Parameter(example = "support") @QueryValue @Nullable
        String queue,

        @Parameter(example = "anna") @QueryValue @Nullable String agent,
        @QueryValue @Nullable String after,
        @QueryValue(defaultValue = "50") @Min(1) @Max(200) int limit) {
    public PageRequest page() {
        return new Paging(after, limit, null).request();
    }

    public @Nullable Instant fromInstant() {
        return Instants.parse("from", from);
    }

    public @Nullable Instant toInstant() {
        return Instants.parse("to", to);
    }

    public @Nullable QueueId queueId() {
        try {
            return queue == null ? null : new QueueId(queue);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("queue", String.valueOf(e.getMessage()));
        }
    }

    /** The agent that was asked for, if any; a problem (403) when it is none whose rows the person may see. */
    public @Nullable AgentId agentWithin(Colleagues colleagues) {
        AgentId asked = agentId();
        if (asked != null && !colleagues.include(asked)) {
            throw ProblemException.forbidden("You may not see that agent's.");
        }
        return asked;
    }

    private @Nullable AgentId agentId() {
        try {
            return agent == null ? null : new AgentId(agent);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("agent", String.valueOf(e.getMessage()));
        }
    }
}
