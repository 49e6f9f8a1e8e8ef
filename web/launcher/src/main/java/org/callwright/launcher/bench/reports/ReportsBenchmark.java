package org.callwright.launcher.bench.reports;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.callwright.launcher.bench.Benchmark;
import org.callwright.launcher.bench.BenchmarkResult;
import org.callwright.launcher.bench.rig.BenchSite;
import org.callwright.launcher.rest.Person;

/**
 * One day of a million calls by quarters of an hour and queue, asked for by REST: from the question to the last row, the
 * database's work, the node's and the way between them included.
 */
public final class ReportsBenchmark implements Benchmark {
    private static final int CALLS = 1_000_000;
    private static final double MOST_SECONDS = 1.0;
    private static final Instant DAY = Instant.parse("2026-03-13T16:00:00Z");
    private static final int WARM_UP = 2;

    @Override
    public String name() {
        return "reports";
    }

    @Override
    public String purpose() {
        return "seconds for one day of a million calls by 15 minutes and queue";
    }

    @Override
    public BenchmarkResult run(Conditions conditions) {
        try (BenchSite site = BenchSite.start(conditions, 1, Map.of())) {
            BusyDay day = new BusyDay(DAY, DAY.plus(Duration.ofDays(1)), CALLS);
            conditions.progress().step("a day of 1,000,000 calls");
            long began = System.nanoTime();
            day.writeTo(site.mariaDb());
            double writing = seconds(began);
            Person supervisor = site.supervisor();
            List<Double> taken = new ArrayList<>();
            int rows = 0;
            for (int i = 0; i < WARM_UP + (conditions.quick() ? 3 : 15); i++) {
                conditions.progress().step("report " + (i + 1));
                long asked = System.nanoTime();
                JsonNode report = supervisor.get(question(day));
                if (i >= WARM_UP) {
                    taken.add(seconds(asked));
                }
                rows = require(report);
            }
            List<Double> sorted = taken.stream().sorted().toList();
            double median = sorted.get(sorted.size() / 2);
            return BenchmarkResult.ofValue(
                    name(),
                    median,
                    "< 1 s",
                    median < MOST_SECONDS,
                    List.of(
                            new BenchmarkResult.Row(
                                    "question to last row, s",
                                    Map.of("median", median, "least", sorted.getFirst(), "most", sorted.getLast())),
                            new BenchmarkResult.Row(
                                    "the day", Map.of("calls", CALLS, "rows", rows, "written in s", writing))));
        }
    }

    private static String question(BusyDay day) {
        return "/api/reports/calls?interval=QUARTER_HOUR&by=QUEUE&from=" + day.from() + "&to=" + day.to();
    }

    /** Every call is in one of the rows. */
    private static int require(JsonNode report) {
        long offered = 0;
        for (JsonNode row : report.get("rows")) {
            offered += row.at("/metrics/OFFERED").asLong();
        }
        if (offered != CALLS) {
            throw new IllegalStateException("the report has " + offered + " calls of " + CALLS);
        }
        return report.get("rows").size();
    }

    private static double seconds(long since) {
        return Math.round((System.nanoTime() - since) / 1e6) / 1e3;
    }
}
