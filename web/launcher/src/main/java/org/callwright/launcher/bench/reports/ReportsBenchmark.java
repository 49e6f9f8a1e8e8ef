package org.callwright.launcher.bench.reports;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callwright.launcher.bench.Benchmark;
import org.callwright.launcher.bench.BenchmarkResult;
import org.callwright.launcher.bench.rig.BenchSite;
import org.callwright.launcher.rest.Person;
import org.callwright.launcher.rest.RequestFailed;

/**
 * One day of a million calls by quarters of an hour and queue, asked for by REST: from the question to the last row, the
 * database's work, the node's and the way between them included.
 */
public final class ReportsBenchmark implements Benchmark {
    private static final int CALLS = 1_000_000;
    /** Each takes seconds, some a minute. */
    private static final int ASKED_OF_OTHERS = 3;

    private static final double MOST_SECONDS = 1.0;
    private static final Instant DAY = Instant.parse("2026-03-13T16:00:00Z");
    private static final int WARM_UP = 2;
    private static final Map<String, String> OTHERS = new LinkedHashMap<>();

    static {
        OTHERS.put("calls by agent", "/api/reports/calls?interval=QUARTER_HOUR&by=AGENT");
        OTHERS.put("calls by store", "/api/reports/calls?interval=QUARTER_HOUR&by=STORE");
        OTHERS.put("calls by category", "/api/reports/calls?interval=QUARTER_HOUR&by=CATEGORY");
        OTHERS.put("tickets by store", "/api/reports/tickets?interval=HOUR&by=STORE");
        OTHERS.put("agents", "/api/reports/agents?interval=HOUR&by=AGENT");
        OTHERS.put("rows of calls by queue", "/api/reports/calls/rows?by=QUEUE&key=bench-7&count=ANSWERED");
        OTHERS.put("rows of calls by agent", "/api/reports/calls/rows?by=AGENT&key=bench-7&count=ANSWERED");
        OTHERS.put("rows of calls by store", "/api/reports/calls/rows?by=STORE&key=store-7&count=ABANDONED");
        OTHERS.put("rows of first contacts", "/api/reports/first-contacts/rows?by=QUEUE&key=bench-7&count=REPEATED");
        OTHERS.put("rows of tickets by store", "/api/reports/tickets/rows?by=STORE&key=store-7&count=RESOLVED");
        OTHERS.put("rows of agents", "/api/reports/agents/rows?by=AGENT&key=bench-7&count=ANSWERED");
        OTHERS.put("first contacts by queue", "/api/reports/first-contacts?interval=HOUR&by=QUEUE");
    }

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
            List<BenchmarkResult.Row> found = new ArrayList<>();
            found.add(figures("question to last row, s", sorted));
            found.add(
                    new BenchmarkResult.Row("the day", Map.of("calls", CALLS, "rows", rows, "written in s", writing)));
            if (!conditions.quick()) {
                found.addAll(others(site, day, conditions));
            }
            return BenchmarkResult.ofValue(name(), median, "< 1 s", median < MOST_SECONDS, found);
        }
    }

    /** What has no goal; asked when the goal's own figure is there, so it costs that nothing. */
    private static List<BenchmarkResult.Row> others(BenchSite site, BusyDay day, Conditions conditions) {
        new BusyDesk(day).writeTo(site.mariaDb(), conditions.progress());
        Person supervisor = site.supervisor().patient(Duration.ofMinutes(2));
        List<BenchmarkResult.Row> found = new ArrayList<>();
        OTHERS.forEach((label, path) -> {
            try {
                found.add(figures(
                        label, taken(supervisor, label, path + "&from=" + day.from() + "&to=" + day.to(), conditions)));
            } catch (RequestFailed e) {
                found.add(new BenchmarkResult.Row(label, Map.of("median", "no answer")));
            }
        });
        return found;
    }

    private static List<Double> taken(Person supervisor, String label, String path, Conditions conditions) {
        List<Double> taken = new ArrayList<>();
        for (int i = 0; i < 1 + ASKED_OF_OTHERS; i++) {
            conditions.progress().step(label + " " + (i + 1));
            long asked = System.nanoTime();
            JsonNode answer = supervisor.get(path);
            if (answer.path("rows").isEmpty() && answer.path("items").isEmpty()) {
                throw new IllegalStateException(path + " has no rows");
            }
            if (i > 0) {
                taken.add(seconds(asked));
            }
        }
        return taken.stream().sorted().toList();
    }

    private static BenchmarkResult.Row figures(String label, List<Double> sorted) {
        return new BenchmarkResult.Row(
                label,
                Map.of("median", sorted.get(sorted.size() / 2), "least", sorted.getFirst(), "most", sorted.getLast()));
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
