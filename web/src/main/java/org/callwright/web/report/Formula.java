package org.callwright.web.report;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.callwright.core.metric.Metric;

/**
 * How a metric is computed.
 *
 * @param of CALLS, AGENTS, SATISFACTION, QUALITY, TICKETS or FIRST_CONTACTS
 * @param unit COUNT, SHARE (0 to 1), SECONDS or POINTS
 */
@Serdeable
@Schema(name = "Formula")
record Formula(
        @Schema(example = "CALLS") String of,
        @Schema(example = "ASA") String metric,
        @Schema(example = "SECONDS") String unit,
        @Schema(example = "Σ wait of answered / answered") String formula) {
    static Formula of(String of, Metric<?> metric) {
        return new Formula(of, metric.name(), metric.unit().name(), metric.formula());
    }
}
