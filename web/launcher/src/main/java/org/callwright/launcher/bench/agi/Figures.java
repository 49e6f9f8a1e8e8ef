package org.callwright.launcher.bench.agi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.callwright.launcher.bench.BenchmarkResult;
import org.callwright.launcher.bench.Median;

/**
 * One server at one size.
 *
 * @param holding the server
 * @param asked sessions that the benchmark is about
 * @param possible the same, or what the limit of open files leaves of them
 */
record Figures(Holding holding, int asked, int possible, List<Held> rounds) {
    /** Whether every session was held that could be. */
    boolean isWhole() {
        return !rounds.isEmpty() && rounds.stream().allMatch(round -> round.sessions() == possible);
    }

    BenchmarkResult.Row row() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("held", rounds.isEmpty() ? "none" : (int) median(Held::sessions));
        if (!rounds.isEmpty()) {
            figures.put("heap MiB", median(Held::heapMib));
            figures.put("KiB each", median(Held::heapKibPerSession));
            figures.put("RSS MiB", median(Held::residentMib));
            figures.put("threads", (int) median(round -> round.usage().threads()));
            figures.put("set-ups/s", median(Held::setUpsPerSecond));
            figures.put("CPU us each", median(Held::processorMicrosPerSetUp));
            figures.put("CPU % held", median(Held::holdingPercent));
        }
        figures.put("note", note());
        return new BenchmarkResult.Row(
                String.format(Locale.ROOT, "%s %,d", holding.server().side().label, asked), figures);
    }

    private String note() {
        if (!isWhole()) {
            return holding.end();
        }
        return possible == asked
                ? ""
                : String.format(
                        Locale.ROOT,
                        "limit of open files; heap at %,d by scaling: %.1f MiB",
                        asked,
                        median(round -> round.heapMibAt(asked)));
    }

    private double median(ToDoubleFunction<Held> figure) {
        return Median.of(rounds, figure);
    }
}
