package org.callwright.core.ticket;

import java.time.Instant;
import org.callwright.core.agent.AgentId;
import org.callwright.core.queue.QueueId;
import org.jspecify.annotations.Nullable;

/**
 * Which tickets are wanted; null means any.
 *
 * @param from opened then or later
 * @param to opened before that
 */
public record TicketFilter(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable TicketState state,
        @Nullable QueueId queue,
        @Nullable AgentId agent,
        @Nullable Long customer) {
    public static final TicketFilter ALL = new TicketFilter(null, null, null, null, null, null);
}
