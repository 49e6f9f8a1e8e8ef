package org.callwright.core.ticket;

import java.time.Instant;
import org.callwright.core.agent.AgentId;
import org.callwright.core.queue.QueueId;
import org.callwright.core.staff.Colleagues;
import org.jspecify.annotations.Nullable;

/**
 * Which tickets are wanted; null means any.
 *
 * @param from opened then or later
 * @param to opened before that
 * @param within whose tickets at all: as far as the person who asks may see
 */
public record TicketFilter(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable TicketState state,
        @Nullable QueueId queue,
        @Nullable AgentId agent,
        @Nullable Long customer,
        Colleagues within) {
    public static final TicketFilter ALL = new TicketFilter(null, null, null, null, null, null);

    /** Of everybody's. */
    public TicketFilter(
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable TicketState state,
            @Nullable QueueId queue,
            @Nullable AgentId agent,
            @Nullable Long customer) {
        this(from, to, state, queue, agent, customer, Colleagues.EVERYBODY);
    }
}
