package org.callwright.web.report;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** KPIs as a table for spreadsheets. */
final class KpiSheet {
    private static final List<String> HEAD =
            List.of("from", "to", "team", "kpi", "name", "unit", "value", "target", "warning", "status");

    private KpiSheet() {}

    static Sheet of(KpiAnswer answer) {
        DateTimeFormatter times =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.of(answer.zone()));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (KpiAnswer.KpiRow row : answer.rows()) {
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(times.format(row.start()));
            cells.add(times.format(row.end()));
            cells.add(answer.team() == null ? "" : Sheet.inert(answer.team()));
            cells.add(Sheet.inert(row.kpi()));
            cells.add(Sheet.inert(row.name()));
            cells.add(row.unit());
            cells.add(row.value());
            cells.add(row.target());
            cells.add(row.warning());
            cells.add(row.status());
            rows.add(cells);
        }
        return new Sheet(HEAD, rows);
    }
}
