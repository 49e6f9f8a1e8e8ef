package org.callwright.core.ticket;

import java.time.Instant;
import java.util.Map;

/**
 * Something that was done to a ticket; never changed afterwards. What calls do is not among these: it is in the events of
 * the calls.
 *
 * @param id in the order in which they were stored
 * @param ticket the ticket's own id
 * @param account who did it, and the name as it was then
 * @param open whether the customer may read it
 * @param details by name; texts of people are hostile
 * @param state the ticket's, afterwards
 * @param holder who had the ticket afterwards
 */
public record TicketEvent(
        long id,
        long ticket,
        Instant at,
        String account,
        String name,
        Kind kind,
        boolean open,
        Map<String, String> details,
        TicketState state,
        Holder holder) {
    /** What was done. */
    public enum Kind {
        CREATED,
        ASSIGNED,
        ACCEPTED,
        HANDED_OFF,
        REJECTED,
        RETURNED,
        ESCALATED,
        AWAITING,
        RESUMED,
        RESOLVED,
        CLOSED,
        REOPENED,
        CHANGED,
        COMMENTED,
        LINKED,
        UNLINKED,
        /** Another ticket goes on in this one. */
        TOOK_OVER,
        /** This ticket goes on in another one. */
        MERGED,
        UNMERGED,
        SPLIT_OFF,
        FOLLOWED_UP,
        /** A work order was made from it, or has moved on. */
        WORK_ORDER,
        SLA_WARNED,
        SLA_BREACHED
    }

    public TicketEvent {
        details = Map.copyOf(details);
    }
}
