package org.callwright.web.report;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.callwright.core.metric.Metric;
import org.callwright.core.report.ReportLine;

/**
 * One row of a report.
 *
 * @param start of the interval
 * @param key of the dimension; empty for ALL
 * @param metrics by name; one of which nothing qualifies is absent
 */
@Serdeable
@Schema(name = "ReportRow")
record ReportRow(
        @Schema(example = "2026-03-14T08:00:00Z") Instant start,
        @Schema(example = "2026-03-14T09:00:00Z") Instant end,
        @Schema(example = "support") String key,

        @Schema(example = "{\"OFFERED\":120,\"ANSWERED\":112,\"SERVICE_LEVEL\":0.83,\"ASA\":14.2}")
        Map<String, Double> metrics) {
    static <F> ReportRow of(ReportLine<F> line, Metric<F>[] metrics) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (Metric<F> metric : metrics) {
            metric.of(line.figures()).ifPresent(number -> values.put(metric.name(), number));
        }
        return new ReportRow(line.start(), line.end(), line.key(), values);
    }
}
