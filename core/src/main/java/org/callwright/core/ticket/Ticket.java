package org.callwright.core.ticket;

import java.time.Instant;
import java.util.Optional;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallId;
import org.callwright.core.queue.QueueId;
import org.jspecify.annotations.Nullable;

/**
 * One service session. It opens with the customer's contact; one session makes one ticket, whatever happens on the way.
 *
 * @param session the session's own id in its channel: the call id of PHONE
 * @param customer set when exactly one customer was recognised
 * @param agent who answered last
 * @param answered when an agent answered first
 * @param ended when the contact was over; the ticket itself may be open much longer
 * @param version counts changes
 */
public record Ticket(
        TicketNumber number,
        TicketChannel channel,
        String session,
        TicketState state,
        @Nullable Long customer,
        @Nullable QueueId queue,
        @Nullable AgentId agent,
        Instant opened,
        @Nullable Instant answered,
        @Nullable Instant ended,
        long version) {
    /** The call of a PHONE ticket. */
    public Optional<CallId> call() {
        return channel == TicketChannel.PHONE ? Optional.of(new CallId(session)) : Optional.empty();
    }
}
