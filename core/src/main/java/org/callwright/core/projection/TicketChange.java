package org.callwright.core.projection;

import java.time.Instant;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallId;
import org.callwright.core.hint.Hint;
import org.callwright.core.queue.QueueId;
import org.callwright.core.ticket.TicketNumber;

/** What a call does to its ticket. People may change the ticket as well, so only what the call has to say is written. */
public sealed interface TicketChange {
    CallId call();

    /** @param hint which channel it came by, and what the caller is taken to call about; one who joins a ticket opens none */
    record Opened(CallId call, TicketNumber number, QueueId queue, Instant at, Hint hint) implements TicketChange {}

    /** An open ticket is in progress from now on. */
    record Answered(CallId call, AgentId agent, Instant at) implements TicketChange {}

    /** Exactly one customer has the caller's number; one that a person has chosen stays. */
    record Recognised(CallId call, long customer, Instant at) implements TicketChange {}

    /** The caller goes on to another queue: those who serve it see the ticket from now on. */
    record Transferred(CallId call, QueueId queue, Instant at) implements TicketChange {}

    record ContactEnded(CallId call, Instant at) implements TicketChange {}
}
