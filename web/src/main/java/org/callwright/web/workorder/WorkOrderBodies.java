package org.callwright.web.workorder;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.callwright.core.ticket.Filing;
import org.callwright.core.ticket.Holder;
import org.callwright.core.workorder.NewWorkOrder;
import org.callwright.core.workorder.WorkOrder;
import org.callwright.core.workorder.WorkOrderCommand;
import org.callwright.web.privacy.ShownText;
import org.jspecify.annotations.Nullable;

/** What is said with a command. */
final class WorkOrderBodies {
    private WorkOrderBodies() {}

    /** @param due absent: as its type says */
    @Serdeable
    @Schema(name = "NewWorkOrder")
    record New(
            @Schema(example = "SV260314-00042-0") @NotBlank String ticket,
            @Schema(example = "repair") @NotBlank String type,
            @Schema(example = "Mend the kettle") @NotNull String subject,
            @Nullable String description,
            @Schema(example = "3") @Nullable Integer priority,
            @Nullable String assignee,
            @Nullable String team,
            @Schema(example = "workshop") @Nullable String department,
            @Nullable Instant due) {
        NewWorkOrder wanted() {
            return new NewWorkOrder(
                    type,
                    new WorkOrder.Job(
                            subject,
                            description == null ? "" : description,
                            priority == null ? Filing.USUAL_PRIORITY : priority),
                    new Holder(assignee, team, department),
                    due);
        }
    }

    /** What is absent stays as it is. */
    @Serdeable
    @Schema(name = "WorkOrderChange")
    record Change(
            @Schema(example = "Mend the kettle") @Nullable String subject,

            @Schema(example = "It leaks at the lid.") @Nullable
            String description,

            @Schema(example = "2") @Nullable Integer priority,
            @Nullable Instant due) {
        /** In place of what is stored, which was shown like this. */
        WorkOrderCommand over(WorkOrder stored, boolean unmasked) {
            WorkOrder.Job job = stored.job();
            return new WorkOrderCommand.Revise(
                    subject == null ? null : ShownText.kept(subject, job.subject(), unmasked),
                    description == null ? null : ShownText.kept(description, job.description(), unmasked),
                    priority,
                    due);
        }
    }

    @Serdeable
    @Schema(name = "WorkOrderAssignment")
    record Assignment(@Schema(example = "bob") @NotBlank String assignee) {}

    /** One of team and department is named at least. */
    @Serdeable
    @Schema(name = "WorkOrderHandOff")
    record HandOff(
            @Nullable String team,
            @Schema(example = "workshop") @Nullable String department,
            @Nullable String note) {}

    /** @param note why; needed where the work does not go on as it was meant to */
    @Serdeable
    @Schema(name = "WorkOrderNote")
    record Note(
            @Schema(example = "waiting for a seal") @Nullable
            String note) {}

    @Serdeable
    @Schema(name = "WorkOrderComment")
    record Comment(
            @Schema(example = "The seal is worn.") @NotBlank String text) {}
}
