package org.callwright.core.ticket;

import java.util.List;
import org.callwright.core.change.Refused;
import org.callwright.core.queue.QueueId;
import org.jspecify.annotations.Nullable;

/**
 * What a ticket begins with when no call opens it.
 *
 * @param session the session's own id in its channel; null for MANUAL, which makes one up
 */
public record NewTicket(
        TicketChannel channel,
        @Nullable String session,
        @Nullable Long customer,
        @Nullable QueueId queue,
        Holder holder,
        Filing filing) {
    public NewTicket {
        if (channel == TicketChannel.PHONE) {
            throw Refused.value(
                    "channel", "tickets of PHONE are opened by calls", List.of("WEB_CALL", "CHAT", "EMAIL", "MANUAL"));
        }
        if (session == null ? channel != TicketChannel.MANUAL : !session.matches("[!-~]{1,64}")) {
            throw Refused.value("session", "a session's id is 1 to 64 ASCII characters without spaces");
        }
    }

    /** Whether nobody would come upon it: it is nobody's, and in no queue, team or department. */
    boolean waitsNowhere() {
        return holder.equals(Holder.NOBODY) && queue == null;
    }

    NewTicket of(String account) {
        return new NewTicket(channel, session, customer, queue, holder.assignedTo(account), filing);
    }

    NewTicket withoutQueue() {
        return new NewTicket(channel, session, customer, null, holder, filing);
    }

    public static NewTicket byHand(@Nullable Long customer, Holder holder, Filing filing) {
        return new NewTicket(TicketChannel.MANUAL, null, customer, null, holder, filing);
    }
}
