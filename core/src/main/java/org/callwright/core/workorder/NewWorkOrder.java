package org.callwright.core.workorder;

import java.time.Instant;
import org.callwright.core.ticket.Holder;
import org.jspecify.annotations.Nullable;

/**
 * What a work order begins with.
 *
 * @param type the id of its type
 * @param holder without team and department: the type's department
 * @param due null: as its type says
 */
public record NewWorkOrder(
        String type,
        WorkOrder.Job job,
        Holder holder,
        @Nullable Instant due) {}
