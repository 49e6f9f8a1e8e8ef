package org.callwright.launcher.bench.ami;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callwright.launcher.bench.Benchmark;
import org.callwright.launcher.bench.BenchmarkResult;
import org.callwright.launcher.bench.Median;
import org.callwright.launcher.bench.jvm.BenchJvm;

/** Manager events a second, decoded and applied by one thread, beside Asterisk-Java's reader. */
public final class AmiBenchmark implements Benchmark {
    private static final double GOAL = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Override
    public String name() {
        return "ami";
    }

    @Override
    public String purpose() {
        return "Manager events a second, decoded and applied, beside Asterisk-Java's reader.";
    }

    @Override
    public BenchmarkResult run(Conditions conditions) throws IOException, InterruptedException {
        int rounds = conditions.quick() ? 5 : 11;
        int millis = conditions.quick() ? 1_500 : 4_000;
        List<Round> results = new ArrayList<>();
        try (BenchJvm jvm = BenchJvm.start(
                ReadingRounds.class,
                conditions.folder().resolve("ami.log"),
                "512m",
                String.valueOf(rounds),
                String.valueOf(millis))) {
            conditions.progress().step("warming both sides up, then " + rounds + " rounds each of " + millis + " ms");
            while (results.size() < 2 * rounds) {
                results.add(Round.of(jvm.expect(PATIENCE)));
            }
        }
        Map<String, List<Round>> sides = new LinkedHashMap<>();
        results.forEach(round ->
                sides.computeIfAbsent(round.side(), _ -> new ArrayList<>()).add(round));
        List<Double> medians = sides.values().stream()
                .map(side -> Median.of(side, Round::rate))
                .toList();
        double ratio = medians.getFirst() / medians.getLast();
        List<BenchmarkResult.Row> rows = sides.entrySet().stream()
                .map(side -> row(side.getKey(), side.getValue()))
                .toList();
        return BenchmarkResult.ofRatio(
                name(), ratio, "at least 5 times Asterisk-Java's events a second", ratio >= GOAL, rows);
    }

    private static BenchmarkResult.Row row(String side, List<Round> rounds) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("events/s", Median.of(rounds, Round::rate));
        figures.put("slowest", rounds.stream().mapToDouble(Round::rate).min().orElse(Double.NaN));
        figures.put("fastest", rounds.stream().mapToDouble(Round::rate).max().orElse(Double.NaN));
        figures.put("CPU us/event", Median.of(rounds, Round::processorMicros));
        figures.put("rounds", rounds.size());
        return new BenchmarkResult.Row(side, figures);
    }
}
