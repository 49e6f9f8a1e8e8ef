package org.callwright.core.ticket;

import java.time.Duration;
import java.time.Instant;
import org.callwright.core.agent.AgentId;
import org.jspecify.annotations.Nullable;

/**
 * How long somebody had a ticket.
 *
 * @param agent who had the customer on the phone, while nobody else was named
 * @param until null: has it still
 */
public record Stint(
        Holder holder,
        @Nullable AgentId agent,
        Instant from,
        @Nullable Instant until) {
    public Duration length(Instant now) {
        return Duration.between(from, until == null ? now : until);
    }
}
