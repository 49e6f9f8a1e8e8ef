package org.callwright.web.definition;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.callwright.core.workorder.WorkOrderType;
import org.jspecify.annotations.Nullable;

/**
 * @param department who does such jobs, unless another is named
 * @param calendar whose hours count; absent: every hour does
 * @param targetMinutes working time within which it is to be done; absent: none
 */
@Serdeable
@Schema(name = "WorkOrderType")
record WorkOrderTypeBody(
        @Schema(example = "repair") @NotNull String id,
        @Schema(example = "Repair 维修") @NotNull String name,
        @Schema(example = "workshop") @Nullable String department,
        @Schema(example = "shanghai-office") @Nullable String calendar,
        @Schema(example = "960") @Nullable Long targetMinutes,
        @Schema(example = "80") @Nullable Integer warnPercent)
        implements DefinitionBody<WorkOrderType> {
    static WorkOrderTypeBody of(String id, WorkOrderType type) {
        return new WorkOrderTypeBody(
                id,
                type.name(),
                type.department(),
                type.calendar(),
                type.target() == null ? null : type.target().toMinutes(),
                type.warnPercent());
    }

    @Override
    public WorkOrderType content() {
        return new WorkOrderType(
                name,
                department,
                calendar,
                targetMinutes == null ? null : Duration.ofMinutes(targetMinutes),
                warnPercent == null ? 80 : warnPercent);
    }
}
