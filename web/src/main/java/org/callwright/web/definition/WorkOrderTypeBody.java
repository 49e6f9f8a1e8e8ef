package org.callwright.web.definition;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.callwright.core.sla.SlaPolicy;
import org.callwright.core.workorder.WorkOrderType;
import org.callwright.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * @param department who does such jobs, unless another is named
 * @param calendar whose hours count; absent: every hour does
 * @param targetMinutes working time within which it is to be done; absent: none
 * @param warnPercent of it, after which it is said that it comes near; absent: 80
 * @param escalations what is done beside telling; absent: nothing
 */
@Serdeable
@Schema(name = "WorkOrderType")
record WorkOrderTypeBody(
        @Schema(example = "repair") @NotNull String id,
        @Schema(example = "Repair 维修") @NotNull String name,
        @Schema(example = "workshop") @Nullable String department,
        @Schema(example = "shanghai-office") @Nullable String calendar,
        @Schema(example = "960") @Nullable Long targetMinutes,
        @Schema(example = "80") @Nullable Integer warnPercent,
        @Nullable List<@Valid EscalationBody> escalations)
        implements DefinitionBody<WorkOrderType> {
    /**
     * @param moment WARNING or BREACH
     * @param team where it goes then, or a department; without both it stays where it is, and is more urgent
     */
    @Serdeable
    @Schema(name = "WorkOrderEscalation")
    record EscalationBody(
            @Schema(example = "BREACH") @NotNull String moment,
            @Schema(example = "leads") @Nullable String team,
            @Nullable String department) {}

    static WorkOrderTypeBody of(String id, WorkOrderType type) {
        return new WorkOrderTypeBody(
                id,
                type.name(),
                type.department(),
                type.calendar(),
                type.target() == null ? null : type.target().toMinutes(),
                type.warnPercent(),
                type.escalations().stream()
                        .map(one -> new EscalationBody(one.moment().name(), one.team(), one.department()))
                        .toList());
    }

    @Override
    public WorkOrderType content() {
        return new WorkOrderType(
                name,
                department,
                calendar,
                targetMinutes == null ? null : DefinitionBody.minutes("targetMinutes", targetMinutes),
                warnPercent == null ? 80 : warnPercent,
                escalations == null
                        ? List.of()
                        : escalations.stream()
                                .map(one -> new WorkOrderType.Escalation(
                                        ProblemException.enumerated("moment", one.moment(), SlaPolicy.Moment.class),
                                        one.team(),
                                        one.department()))
                                .toList());
    }
}
