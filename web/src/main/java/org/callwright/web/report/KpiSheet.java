package org.callwright.web.report;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** KPIs as a table for spreadsheets. */
final class KpiSheet {
    private static final List<String> HEAD =
            List.of("from", "to", "team", "kpi", "name", "unit", "value", "target", "warning", "status");

    private KpiSheet() {}

    /** @param published of metrics, by name: what KPIs are made of */
    static Sheet of(KpiAnswer answer, Function<String, Optional<ReportFormula>> published) {
        DateTimeFormatter times =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.of(answer.zone()));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (KpiAnswer.KpiRow row : answer.rows()) {
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(times.format(row.start()));
            cells.add(times.format(row.end()));
            cells.add(answer.team());
            cells.add(row.kpi());
            cells.add(row.name());
            cells.add(row.unit());
            cells.add(row.value());
            cells.add(row.target());
            cells.add(row.warning());
            cells.add(row.status());
            rows.add(cells);
        }
        return new Sheet(HEAD, rows, formulas(answer, published));
    }

    /** Of each KPI, then of each metric that one of them is made of. */
    private static List<ReportFormula> formulas(KpiAnswer answer, Function<String, Optional<ReportFormula>> published) {
        return Stream.concat(
                        answer.rows().stream().map(row -> new ReportFormula(row.kpi(), row.unit(), row.formula())),
                        answer.rows().stream()
                                .flatMap(row -> row.metrics().stream())
                                .map(KpiAnswer.MetricRow::metric)
                                .flatMap(name -> published.apply(name).stream()))
                .distinct()
                .toList();
    }
}
