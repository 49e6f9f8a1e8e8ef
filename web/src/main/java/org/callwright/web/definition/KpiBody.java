package org.callwright.web.definition;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.callwright.core.kpi.Kpi;
import org.callwright.core.metric.MetricUnit;
import org.callwright.core.queue.QueueId;
import org.callwright.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * @param team absent: for every team, and the whole business
 * @param queue whose calls, answers and evaluations are looked at; absent: the team's, which of calls are those it answered
 * @param formula metrics of GET /api/kpi-metrics and numbers with + - * / and brackets
 * @param unit COUNT, SHARE, SECONDS or POINTS
 * @param direction HIGHER or LOWER is better
 * @param warning between it and the target there is a warning; absent: there is nothing between met and missed
 */
@Serdeable
@Schema(name = "Kpi")
record KpiBody(
        @Schema(example = "answered") @NotNull String id,
        @Schema(example = "Calls answered 接通率") @NotNull String name,
        @Schema(example = "red") @Nullable String team,
        @Schema(example = "support") @Nullable String queue,

        @Schema(example = "calls.answered / calls.offered") @NotNull
        String formula,

        @Schema(example = "SHARE") @NotNull String unit,
        @Schema(example = "HIGHER") @NotNull String direction,
        @Schema(example = "0.9") @NotNull Double target,
        @Schema(example = "0.8") @Nullable Double warning)
        implements DefinitionBody<Kpi> {
    static KpiBody of(String id, Kpi kpi) {
        return new KpiBody(
                id,
                kpi.name(),
                kpi.team(),
                kpi.queue() == null ? null : kpi.queue().value(),
                kpi.formula(),
                kpi.unit().name(),
                kpi.direction().name(),
                kpi.target(),
                kpi.warning());
    }

    @Override
    public Kpi content() {
        return new Kpi(
                name,
                team,
                queue == null ? null : DefinitionBody.read("queue", () -> new QueueId(queue)),
                formula,
                ProblemException.enumerated("unit", unit, MetricUnit.class),
                ProblemException.enumerated("direction", direction, Kpi.Direction.class),
                target,
                warning);
    }
}
