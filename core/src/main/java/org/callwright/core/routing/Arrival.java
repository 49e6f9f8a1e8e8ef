package org.callwright.core.routing;

import java.time.Instant;
import org.callwright.core.call.CallId;
import org.callwright.core.callerid.Caller;
import org.callwright.core.hint.Hint;
import org.callwright.core.queue.ServiceQueue;
import org.callwright.core.ticket.TicketNumber;

/**
 * A caller at the door.
 *
 * @param call a fresh id, or the one that the channel already carries when it arrives again after an outage
 * @param uniqueId Asterisk's id of the channel: a second request for the same channel (the first node died half-way)
 *     finds the call that the first one opened
 * @param ticket a new one's, unless the hint says that the call joins it
 * @param arrived when the caller first reached the PBX; the place in line
 * @param hint what the caller gave along
 */
public record Arrival(
        CallId call,
        String pbx,
        String channel,
        String uniqueId,
        Caller caller,
        String dialed,
        ServiceQueue queue,
        TicketNumber ticket,
        Instant arrived,
        Hint hint) {
    /** Of a caller who gives nothing along. */
    public Arrival(
            CallId call,
            String pbx,
            String channel,
            String uniqueId,
            Caller caller,
            String dialed,
            ServiceQueue queue,
            TicketNumber ticket,
            Instant arrived) {
        this(call, pbx, channel, uniqueId, caller, dialed, queue, ticket, arrived, Hint.NONE);
    }
}
