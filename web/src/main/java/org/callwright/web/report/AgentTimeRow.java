package org.callwright.web.report;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.callwright.core.report.AgentSpan;
import org.jspecify.annotations.Nullable;

/**
 * A state that an agent was in, cut at the ends of the period.
 *
 * @param reason of NOT_READY, where one was given
 */
@Serdeable
@Schema(name = "AgentTime")
record AgentTimeRow(
        @Schema(example = "anna") String agent,
        @Schema(example = "NOT_READY") String state,
        @Schema(example = "LUNCH") @Nullable String reason,
        Instant start,
        Instant end,
        @Schema(example = "1800.0") double seconds) {
    static AgentTimeRow of(AgentSpan span) {
        return new AgentTimeRow(
                span.agent().value(),
                span.state().name(),
                span.reason(),
                span.start(),
                span.end(),
                span.length().toMillis() / 1000.0);
    }
}
