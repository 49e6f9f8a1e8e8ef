package org.callwright.core.satisfaction;

import java.time.Instant;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallId;
import org.callwright.core.ticket.TicketNumber;
import org.jspecify.annotations.Nullable;

/**
 * A customer's answer; never changed afterwards.
 *
 * @param id ours
 * @param agent whose work was judged: who answered the call, or the ticket last, when the answer came; null: nobody did
 */
public record Answer(
        long id,
        String source,
        Survey survey,
        int score,
        TicketNumber ticket,
        @Nullable CallId call,
        @Nullable AgentId agent,
        Instant given) {}
