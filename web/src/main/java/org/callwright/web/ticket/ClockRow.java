package org.callwright.web.ticket;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.callwright.core.sla.SlaClock;
import org.jspecify.annotations.Nullable;

/**
 * How a ticket stands to a goal.
 *
 * @param state RUNNING, PAUSED, MET or BREACHED, as it was looked at last
 * @param due absent while it stands still
 */
@Serdeable
@Schema(name = "SlaClock")
record ClockRow(
        @Schema(example = "FIRST_RESPONSE") String goal,
        @Schema(example = "gold") String policy,
        @Schema(example = "RUNNING") String state,
        long targetSeconds,
        long elapsedSeconds,
        @Nullable Instant warn,
        @Nullable Instant due,
        @Nullable Instant met,
        @Nullable Instant warned,
        @Nullable Instant breached) {
    static ClockRow of(SlaClock clock) {
        return new ClockRow(
                clock.goal().name(),
                clock.policy(),
                clock.state().name(),
                clock.target().toSeconds(),
                clock.elapsed().toSeconds(),
                clock.warnAt(),
                clock.dueAt(),
                clock.metAt(),
                clock.warnedAt(),
                clock.breachedAt());
    }
}
