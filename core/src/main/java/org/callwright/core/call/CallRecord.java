package org.callwright.core.call;

import java.time.Instant;
import org.callwright.core.agent.AgentId;
import org.callwright.core.callerid.Caller;
import org.callwright.core.customer.CallerMatch;
import org.callwright.core.queue.QueueId;
import org.callwright.core.ticket.TicketNumber;
import org.jspecify.annotations.Nullable;

/**
 * A call as recorded: what its events say, in one row. It follows the event log within milliseconds, or after an outage
 * of the database.
 *
 * @param caller the customer, of a call back too: then it is he who was called, and {@code dialed} the number that he was shown
 * @param match how the caller was recognised; null until that is known
 * @param agent who talks or talked with the caller last, or is offered the call now; null when nobody was or is
 * @param answered when an agent answered first, or the customer who was called back did
 * @param ending null while the call lasts
 */
public record CallRecord(
        CallId id,
        CallDirection direction,
        String pbx,
        Caller caller,
        String dialed,
        QueueId queue,
        TicketNumber ticket,
        CallState.Kind state,
        @Nullable CallEnding ending,
        @Nullable AgentId agent,
        @Nullable CallerMatch match,
        Instant arrived,
        @Nullable Instant answered,
        @Nullable Instant ended) {}
