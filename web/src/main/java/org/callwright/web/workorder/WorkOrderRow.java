package org.callwright.web.workorder;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.callwright.core.workorder.WorkOrder;
import org.callwright.web.privacy.ShownText;
import org.jspecify.annotations.Nullable;

/**
 * A work order in a list.
 *
 * @param due absent: never, or not while it is on hold
 * @param creator the account of whoever made it
 * @param version the ETag
 */
@Serdeable
@Schema(name = "WorkOrder")
public record WorkOrderRow(
        @Schema(example = "WO260314-00007-4") String workOrder,
        @Schema(example = "SV260314-00042-0") String ticket,
        @Schema(example = "repair") String type,
        @Schema(example = "ACCEPTED") String state,
        @Schema(example = "Mend the kettle") String subject,
        String description,
        @Schema(example = "3") int priority,
        @Schema(example = "bob") @Nullable String assignee,
        @Nullable String team,
        @Schema(example = "workshop") @Nullable String department,
        @Schema(example = "lisa") String creator,
        Instant created,
        Instant changed,
        @Nullable Instant accepted,
        @Nullable Instant done,
        @Nullable Instant due,
        @Nullable Instant warned,
        @Nullable Instant breached,
        long version) {
    public static WorkOrderRow of(WorkOrder order, boolean unmasked) {
        return new WorkOrderRow(
                order.number().value(),
                order.ticket().value(),
                order.type(),
                order.state().name(),
                ShownText.of(order.job().subject(), unmasked),
                ShownText.of(order.job().description(), unmasked),
                order.job().priority(),
                order.holder().assignee(),
                order.holder().team(),
                order.holder().department(),
                order.creator(),
                order.created(),
                order.changed(),
                order.accepted(),
                order.done(),
                order.time().due(),
                order.time().warned(),
                order.time().breached(),
                order.version());
    }
}
