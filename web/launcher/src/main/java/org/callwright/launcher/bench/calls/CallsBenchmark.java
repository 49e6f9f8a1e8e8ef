package org.callwright.launcher.bench.calls;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.callwright.embedded.process.Progress;
import org.callwright.launcher.bench.Benchmark;
import org.callwright.launcher.bench.BenchmarkResult;
import org.callwright.launcher.bench.BenchmarkResult.Row;
import org.callwright.launcher.bench.rig.BenchSite;

/**
 * Call set-ups a second by callers who dial again at once, INVITE to music to BYE: with call, ticket and place in line by Callwright, and by
 * a dialplan that only answers and plays. In turns, so that what else the machine does meets both.
 */
public final class CallsBenchmark implements Benchmark {
    private static final double GOAL = 0.9;
    private static final int CALLERS = 24;

    /** So many that the machine has no idle moment; shown beside the goal. */
    private static final int CROWD = 96;

    private static final String BARE_LINE = "8004";
    private static final Map<String, String> BARE = Map.of("extensions.conf", """
            [from-carrier]
            exten => 8004,1,Answer(,i)
             same => n,MusicOnHold(default)
             same => n,Hangup()
            """);

    @Override
    public String name() {
        return "calls";
    }

    @Override
    public String purpose() {
        return "call set-ups a second through the whole stack, beside a bare Answer and MusicOnHold";
    }

    @Override
    public BenchmarkResult run(Conditions conditions) throws IOException, InterruptedException {
        int rounds = conditions.quick() ? 2 : 5;
        Duration length = Duration.ofSeconds(conditions.quick() ? 4 : 15);
        try (BenchSite site = BenchSite.start(conditions, 1, BARE)) {
            conditions.progress().step("warming up");
            Round.of(site, BenchSite.MUSIC_LINE, CALLERS, Duration.ofSeconds(conditions.quick() ? 12 : 120));
            Turns few = Turns.of(site, CALLERS, rounds, length, conditions.progress());
            List<Row> rows = new ArrayList<>(few.rows(""));
            if (!conditions.quick()) {
                rows.addAll(Turns.of(site, CROWD, rounds, length, conditions.progress())
                        .rows(", " + CROWD + " callers"));
            }
            double ratio = median(few.ours, Round::perSecond) / median(few.bare, Round::perSecond);
            boolean met = ratio >= GOAL && few.ours.stream().allMatch(round -> round.failed() == 0);
            return BenchmarkResult.ofRatio(
                    "calls", ratio, "set-ups a second at least 0.9 of the bare dialplan's, none failed", met, rows);
        }
    }

    /** Rounds by the one and by the other. */
    private record Turns(List<Round> bare, List<Round> ours) {
        static Turns of(BenchSite site, int callers, int rounds, Duration length, Progress progress) {
            Turns turns = new Turns(new ArrayList<>(), new ArrayList<>());
            for (int round = 1; round <= rounds; round++) {
                progress.step(callers + " callers, round " + round + " of " + rounds);
                turns.bare.add(Round.of(site, BARE_LINE, callers, length));
                turns.ours.add(Round.of(site, BenchSite.MUSIC_LINE, callers, length));
            }
            return turns;
        }

        List<Row> rows(String suffix) {
            return List.of(
                    new Row("bare dialplan" + suffix, figures(bare)), new Row("callwright" + suffix, figures(ours)));
        }
    }

    private static Map<String, Object> figures(List<Round> rounds) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("calls/s", median(rounds, Round::perSecond));
        figures.put("set-up p50 ms", median(rounds, round -> round.setUp().millis(50)));
        figures.put("p95 ms", median(rounds, round -> round.setUp().millis(95)));
        figures.put("failed", rounds.stream().mapToLong(Round::failed).sum());
        figures.put("asterisk ms/call", median(rounds, Round::asteriskMillis));
        figures.put("application ms/call", median(rounds, Round::applicationMillis));
        return figures;
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
