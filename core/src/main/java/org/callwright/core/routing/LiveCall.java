package org.callwright.core.routing;

import java.time.Instant;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallId;
import org.callwright.core.call.CallState;
import org.callwright.core.queue.QueueId;
import org.callwright.core.ticket.TicketNumber;
import org.jspecify.annotations.Nullable;

/**
 * A call that has not ended, as the routing store has it now. Agent and token are there from OFFERED on.
 *
 * @param version grows with whatever happens to it here; 0 of one that is only remembered
 * @param reached whether there is a customer to go on with: not while one is being called back who has not answered
 */
public record LiveCall(
        CallId call,
        CallState.Kind state,
        QueueId queue,
        int step,
        String pbx,
        String channel,
        String uniqueId,
        boolean parked,
        @Nullable AgentId agent,
        @Nullable OfferToken token,
        TicketNumber ticket,
        Instant arrived,
        Instant since,
        boolean reached,
        long version) {}
