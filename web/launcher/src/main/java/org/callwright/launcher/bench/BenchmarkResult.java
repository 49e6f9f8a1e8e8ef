package org.callwright.launcher.bench;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a benchmark found.
 *
 * @param ratio the figure that the goal names, when it is a ratio to something measured beside it
 * @param value the same, when it is an absolute figure
 * @param goal in words and numbers
 * @param met whether the goal was reached
 * @param details every row of the table by its label, then by the column's
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"name", "ratio", "value", "goal", "met", "details"})
public record BenchmarkResult(
        String name,
        @Nullable Double ratio,
        @Nullable Double value,
        String goal,
        boolean met,
        Map<String, Map<String, Object>> details) {
    public static BenchmarkResult ofRatio(String name, double ratio, String goal, boolean met, List<Row> rows) {
        return new BenchmarkResult(name, ratio, null, goal, met, byLabel(rows));
    }

    public static BenchmarkResult ofValue(String name, double value, String goal, boolean met, List<Row> rows) {
        return new BenchmarkResult(name, null, value, goal, met, byLabel(rows));
    }

    /** One line of the table: what was measured, and the figures by name, in order. */
    public record Row(String label, Map<String, Object> figures) {}

    private static Map<String, Map<String, Object>> byLabel(List<Row> rows) {
        Map<String, Map<String, Object>> details = new LinkedHashMap<>();
        rows.forEach(row -> details.put(row.label(), row.figures()));
        return details;
    }
}
