package org.callwright.web.report;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.callwright.core.metric.Metric;
import org.callwright.core.report.Interval;
import org.callwright.core.report.ReportLine;
import org.callwright.web.problem.ProblemException;

/**
 * A report.
 *
 * @param zone in which days begin
 * @param metrics the names that rows can have, in the order in which to show them
 * @param formulas how each of them is computed
 */
@Serdeable
@Schema(name = "Report")
record Report(
        @Schema(example = "QUEUE") String by,
        @Schema(example = "HOUR") String interval,
        @Schema(example = "Asia/Shanghai") String zone,
        List<String> metrics,
        List<ReportFormula> formulas,
        List<ReportRow> rows) {
    /** More rows than that are no report for people, and would have to be held at once. */
    private static final int MOST_ROWS = 50_000;

    static <F> Report of(Enum<?> by, Interval interval, ZoneId zone, Metric<F>[] metrics, List<ReportLine<F>> lines) {
        if (lines.size() > MOST_ROWS) {
            throw ProblemException.invalid("interval", "more than " + MOST_ROWS + " rows: take a longer one");
        }
        return new Report(
                by.name(),
                interval.name(),
                zone.getId(),
                Arrays.stream(metrics).map(Metric::name).toList(),
                Arrays.stream(metrics).map(ReportFormula::of).toList(),
                lines.stream().map(line -> ReportRow.of(line, metrics)).toList());
    }
}
