package org.callwright.launcher.bench;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Prints a result for people: a row a measurement, a column a figure. */
final class BenchmarkTable {
    private BenchmarkTable() {}

    static void print(BenchmarkResult result, PrintWriter out) {
        Set<String> columns = new LinkedHashSet<>();
        result.details().values().forEach(figures -> columns.addAll(figures.keySet()));
        List<List<String>> lines = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(result.name()));
        head.addAll(columns);
        lines.add(head);
        result.details().forEach((label, figures) -> {
            List<String> line = new ArrayList<>(List.of(label));
            columns.forEach(column -> line.add(text(figures.getOrDefault(column, ""))));
            lines.add(line);
        });
        int[] widths = new int[head.size()];
        lines.forEach(line -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        });
        lines.forEach(line -> out.println(aligned(line, widths)));
        out.println();
        Double figure = result.ratio() != null ? result.ratio() : result.value();
        out.printf(
                Locale.ROOT,
                "%s %s; goal: %s; %s%n",
                result.ratio() != null ? "ratio" : "value",
                text(figure == null ? "" : figure),
                result.goal(),
                result.met() ? "met" : "NOT met");
        out.flush();
    }

    private static String aligned(List<String> line, int[] widths) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String pad = " ".repeat(widths[i] - line.get(i).length());
            text.append(i == 0 ? line.get(i) + pad : "  " + pad + line.get(i));
        }
        return text.toString().stripTrailing();
    }

    private static String text(Object figure) {
        return switch (figure) {
            case Double number when Math.abs(number) < 100 -> String.format(Locale.ROOT, "%.2f", number);
            case Double number -> String.format(Locale.ROOT, "%,.0f", number);
            case Integer number -> String.format(Locale.ROOT, "%,d", number);
            case Long number -> String.format(Locale.ROOT, "%,d", number);
            default -> figure.toString();
        };
    }
}
