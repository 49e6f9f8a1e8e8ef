package org.callwright.web.report;

import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A report as a table for spreadsheets.
 *
 * @param rows cells are text, numbers, or null for what is absent
 * @param formulas of the figures in it
 */
record Sheet(List<String> head, List<List<@Nullable Object>> rows, List<ReportFormula> formulas) {
    static Sheet of(Report report) {
        DateTimeFormatter times =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.of(report.zone()));
        List<String> head = new ArrayList<>(List.of("from", "to", report.by().toLowerCase(Locale.ROOT)));
        head.addAll(report.metrics());
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (ReportRow row : report.rows()) {
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(times.format(row.start()));
            cells.add(times.format(row.end()));
            cells.add(row.key());
            report.metrics().forEach(metric -> cells.add(row.metrics().get(metric)));
            rows.add(cells);
        }
        return new Sheet(head, rows, report.formulas());
    }

    /** Ages in the head are those of the bands. */
    static Sheet of(BacklogReport report) {
        DateTimeFormatter times =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.of(report.zone()));
        List<String> head = new ArrayList<>(List.of("as of", report.by().toLowerCase(Locale.ROOT), "TOTAL"));
        for (BacklogReport.Band band : report.bands()) {
            Long to = band.to();
            head.add(to == null ? "from " + age(band.from()) : "below " + age(to));
        }
        head.add("OLDEST");
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (BacklogReport.Row row : report.rows()) {
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(times.format(report.asOf()));
            cells.add(row.key());
            cells.add((double) row.total());
            row.tickets().forEach(number -> cells.add(number.doubleValue()));
            cells.add(times.format(row.oldest()));
            rows.add(cells);
        }
        Formula backlog = PresentFigure.BACKLOG.published();
        return new Sheet(head, rows, List.of(new ReportFormula(backlog.metric(), backlog.unit(), backlog.formula())));
    }

    private static String age(long seconds) {
        return Duration.ofSeconds(seconds).toString().substring(2).toLowerCase(Locale.ROOT);
    }
}
