package org.callwright.web.report;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.callwright.core.metric.Metric;

/**
 * How a report's figure is computed, as published.
 *
 * @param unit COUNT, SHARE (0 to 1), SECONDS or POINTS
 */
@Serdeable
@Schema(name = "ReportFormula")
record ReportFormula(
        @Schema(example = "ASA") String metric,
        @Schema(example = "SECONDS") String unit,

        @Schema(example = "Σ wait of answered / answered") String formula) {
    /** What is at the head of a sheet of formulas. */
    static final List<String> HEAD = List.of("metric", "unit", "formula");

    static ReportFormula of(Metric<?> metric) {
        return new ReportFormula(metric.name(), metric.unit().name(), metric.formula());
    }

    List<String> cells() {
        return List.of(metric, unit, formula);
    }
}
