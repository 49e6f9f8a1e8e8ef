package org.callwright.core.ticket;

import java.time.Instant;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallId;
import org.callwright.core.queue.QueueId;
import org.jspecify.annotations.Nullable;

/**
 * Something that a call did to its ticket, of which nothing is in the ticket's own history: see {@link TicketEvent}.
 *
 * @param ticket as it is once all is stored that was told together with this
 * @param agent who answered; null: nobody did now
 * @param queue in which the call arrived, or to which it was transferred; null: it stays where it is
 */
public record CallDeed(
        Kind kind,
        CallId call,
        Ticket ticket,
        Instant at,
        @Nullable AgentId agent,
        @Nullable QueueId queue) {
    public enum Kind {
        /** As if somebody had opened it by hand. */
        CREATED,
        /** An agent talks with the customer, whom he may have called. */
        ANSWERED,
        /** The customer waits in another queue, or for another agent. */
        TRANSFERRED
    }
}
