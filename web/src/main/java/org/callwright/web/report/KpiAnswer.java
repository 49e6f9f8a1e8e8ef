package org.callwright.web.report;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.callwright.core.kpi.Kpi;
import org.callwright.core.kpi.KpiQuestion;
import org.callwright.core.kpi.KpiReport;
import org.jspecify.annotations.Nullable;

/**
 * A team's KPIs.
 *
 * @param team absent: the whole business
 * @param zone in which days begin
 */
@Serdeable
@Schema(name = "KpiReport")
record KpiAnswer(
        @Schema(example = "red") @Nullable String team,
        @Schema(example = "DAY") String interval,
        @Schema(example = "Asia/Shanghai") String zone,
        List<KpiRow> rows) {
    /**
     * One KPI in one interval.
     *
     * @param value absent when nothing qualifies
     * @param status MET, WARNING, MISSED or ABSENT
     * @param metrics what it is made of
     */
    @Serdeable
    @Schema(name = "KpiRow")
    record KpiRow(
            Instant start,
            Instant end,
            @Schema(example = "answered") String kpi,
            @Schema(example = "Calls answered 接通率") String name,

            @Schema(example = "calls.answered / calls.offered")
            String formula,

            @Schema(example = "SHARE") String unit,
            @Schema(example = "HIGHER") String direction,
            @Schema(example = "0.93") @Nullable Double value,
            @Schema(example = "0.9") double target,
            @Schema(example = "0.8") @Nullable Double warning,
            @Schema(example = "MET") String status,
            List<MetricRow> metrics) {}

    /**
     * @param value absent when nothing qualifies
     * @param rows addresses that list what is behind it
     */
    @Serdeable
    @Schema(name = "KpiMetricRow")
    record MetricRow(
            @Schema(example = "calls.answered") String metric,
            @Schema(example = "112") @Nullable Double value,

            @Schema(example = "[\"/api/reports/calls/rows?count=ANSWERED&by=TEAM&key=red&from=…&to=…\"]")
            List<String> rows) {}

    static KpiRow row(KpiQuestion asked, KpiReport.Row row) {
        Kpi kpi = row.kpi().content();
        Map<String, Double> values = row.values();
        return new KpiRow(
                row.start(),
                row.end(),
                row.kpi().id(),
                kpi.name(),
                kpi.formula(),
                kpi.unit().name(),
                kpi.direction().name(),
                row.value().isPresent() ? row.value().getAsDouble() : null,
                kpi.target(),
                kpi.warning(),
                row.status().name(),
                row.of().stream()
                        .map(metric -> new MetricRow(
                                metric.name(), values.get(metric.name()), KpiRows.addresses(asked, row, metric)))
                        .toList());
    }
}
