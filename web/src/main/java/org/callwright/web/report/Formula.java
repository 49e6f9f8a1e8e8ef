package org.callwright.web.report;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.callwright.core.metric.Metric;
import org.jspecify.annotations.Nullable;

/**
 * How a metric is computed.
 *
 * @param of CALLS, AGENTS, SATISFACTION, QUALITY, TICKETS or FIRST_CONTACTS, each of which has a report; NOW: this moment's
 * @param unit COUNT, SHARE (0 to 1), SECONDS or POINTS
 * @param rows where the rows behind a figure of NOW are; those of a report are below it, under {@code
 *     rows}, of agents' times under {@code times}
 */
@Serdeable
@Schema(name = "Formula")
record Formula(
        @Schema(example = "CALLS") String of,
        @Schema(example = "ASA") String metric,
        @Schema(example = "SECONDS") String unit,
        @Schema(example = "Σ wait of answered / answered") String formula,

        @Schema(example = "/api/calls?state=WAITING&queue={queue}") @Nullable
        String rows) {
    static Formula of(String of, Metric<?> metric) {
        return new Formula(of, metric.name(), metric.unit().name(), metric.formula(), null);
    }
}
