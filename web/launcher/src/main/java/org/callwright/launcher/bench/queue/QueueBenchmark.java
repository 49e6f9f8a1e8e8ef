package org.callwright.launcher.bench.queue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callwright.launcher.bench.Benchmark;
import org.callwright.launcher.bench.BenchmarkResult;
import org.callwright.launcher.bench.BenchmarkResult.Row;
import org.callwright.launcher.bench.rig.BenchSite;
import org.callwright.launcher.bench.rig.Latencies;

/** How soon the next call reaches an agent: Callwright and app_queue on the same Asterisk, one after the other. */
public final class QueueBenchmark implements Benchmark {
    private static final List<Size> SIZES =
            List.of(Size.of(50, 20), Size.of(200, 20), Size.of(200, 100), Size.of(1000, 20), Size.of(1000, 100));

    /** Short calls, and many of them: what a centre's node has long behind it when its day is measured. */
    private static final Size WARM_UP = new Size(50, 20, 100);

    private static final double GAP_P50 = 5;
    private static final double GAP_P95 = 15;
    private static final double ARRIVAL_MARGIN = 2;

    @Override
    public String name() {
        return "queue";
    }

    @Override
    public String purpose() {
        return "from 'agent is free' to 'next phone rings', and from arrival to ring, beside app_queue";
    }

    @Override
    public BenchmarkResult run(Conditions conditions) throws IOException, InterruptedException {
        List<Size> sizes = conditions.quick() ? SIZES.subList(0, 1) : SIZES;
        int phones = sizes.stream().mapToInt(Size::agents).max().orElseThrow();
        try (BenchSite site = BenchSite.start(conditions, phones, AppQueue.CONFIGURATION)) {
            return measure(site, sizes, conditions);
        }
    }

    private static BenchmarkResult measure(BenchSite site, List<Size> sizes, Conditions conditions) {
        Line peer = new AppQueue(site.asterisk());
        Line ours = new CallwrightLine(site);
        Duration length = Duration.ofSeconds(conditions.quick() ? 6 : 30);
        int arrivals = conditions.quick() ? 25 : 200;
        conditions.progress().step("warming up");
        BusyRun.of(site, ours, WARM_UP, Duration.ofSeconds(conditions.quick() ? 8 : 120));
        List<Row> rows = new ArrayList<>();
        double worstP50 = 0;
        double worstP95 = 0;
        for (Size size : sizes) {
            for (Line line : List.of(peer, ours)) {
                conditions.progress().step("waiting/agents " + size + " by " + line.name());
                BusyRun run = BusyRun.of(site, line, size, length);
                rows.add(new Row("gap " + size + " " + line.name(), figures(run)));
                if (line == ours) {
                    worstP50 = worse(worstP50, run.gap().millis(50));
                    worstP95 = worse(worstP95, run.gap().millis(95));
                }
            }
        }
        conditions.progress().step("arrival to ring");
        Latencies peerArrival = IdleRun.of(site, peer, arrivals);
        Latencies ourArrival = IdleRun.of(site, ours, arrivals);
        rows.add(new Row("arrival to ring " + peer.name(), latencies(peerArrival)));
        rows.add(new Row("arrival to ring " + ours.name(), latencies(ourArrival)));
        boolean met = worstP50 <= GAP_P50
                && worstP95 <= GAP_P95
                && ourArrival.millis(50) <= peerArrival.millis(50) + ARRIVAL_MARGIN;
        return BenchmarkResult.ofValue(
                "queue",
                worstP50,
                "gap p50 <= 5 ms and p95 <= 15 ms at every size, arrival to ring p50 <= app_queue's + 2 ms",
                met,
                rows);
    }

    /** Nothing measured (NaN) is the worst. */
    private static double worse(double one, double other) {
        return Math.max(one, Double.isNaN(other) ? Double.POSITIVE_INFINITY : other);
    }

    private static Map<String, Object> figures(BusyRun run) {
        Map<String, Object> figures = latencies(run.gap());
        figures.put("asterisk %", run.asteriskPercent());
        figures.put("application %", run.applicationPercent());
        return figures;
    }

    private static Map<String, Object> latencies(Latencies measured) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("p50 ms", measured.millis(50));
        figures.put("p95 ms", measured.millis(95));
        figures.put("p99 ms", measured.millis(99));
        figures.put("calls", measured.count());
        return figures;
    }
}
