package org.callwright.web.ticket;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.callwright.core.ticket.Stint;
import org.jspecify.annotations.Nullable;

/**
 * Who had it how long.
 *
 * @param agent who had the customer on the phone, while nobody else was named
 * @param until absent: has it still
 */
@Serdeable
@Schema(name = "Stint")
public record StintRow(
        @Schema(example = "lisa") @Nullable String assignee,
        @Nullable String team,
        @Schema(example = "workshop") @Nullable String department,
        @Nullable String agent,
        Instant from,
        @Nullable Instant until,
        @Schema(example = "93.5") double seconds) {
    public static StintRow of(Stint stint, Instant now) {
        return new StintRow(
                stint.holder().assignee(),
                stint.holder().team(),
                stint.holder().department(),
                stint.agent() == null ? null : stint.agent().value(),
                stint.from(),
                stint.until(),
                stint.length(now).toMillis() / 1000.0);
    }
}
