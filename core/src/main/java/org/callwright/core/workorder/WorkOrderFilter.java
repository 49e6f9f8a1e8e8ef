package org.callwright.core.workorder;

import java.time.Instant;
import org.callwright.core.ticket.TicketNumber;
import org.jspecify.annotations.Nullable;

/**
 * Which work orders are wanted; null means any.
 *
 * @param from created then or later
 * @param to created before that
 * @param order the number of an order that it is linked to
 * @param dueBefore to be done before that
 */
public record WorkOrderFilter(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable WorkOrderState state,
        @Nullable String type,
        @Nullable TicketNumber ticket,
        @Nullable String assignee,
        @Nullable String team,
        @Nullable String department,
        @Nullable String order,
        @Nullable String sku,
        @Nullable Instant dueBefore) {
    public static final WorkOrderFilter ALL =
            new WorkOrderFilter(null, null, null, null, null, null, null, null, null, null, null);
}
