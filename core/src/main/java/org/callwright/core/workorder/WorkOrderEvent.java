package org.callwright.core.workorder;

import java.time.Instant;
import java.util.Map;
import org.callwright.core.ticket.Holder;

/**
 * Something that was done to a work order; never changed afterwards.
 *
 * @param account who did it, and the name as it was then
 * @param details by name; texts of people are hostile
 * @param state the work order's, afterwards
 * @param holder who had it afterwards
 */
public record WorkOrderEvent(
        long id,
        long workOrder,
        Instant at,
        String account,
        String name,
        Kind kind,
        Map<String, String> details,
        WorkOrderState state,
        Holder holder) {
    /** What was done. */
    public enum Kind {
        CREATED,
        ASSIGNED,
        ACCEPTED,
        STARTED,
        HELD,
        RESUMED,
        REJECTED,
        HANDED_OFF,
        ESCALATED,
        COMPLETED,
        VERIFIED,
        SENT_BACK,
        CANCELLED,
        REVISED,
        COMMENTED,
        LINKED,
        UNLINKED,
        ATTACHED,
        SLA_WARNED,
        SLA_BREACHED
    }

    public WorkOrderEvent {
        details = Map.copyOf(details);
    }
}
