package org.callwright.launcher.bench.calls;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.callwright.launcher.bench.Benchmark;
import org.callwright.launcher.bench.BenchmarkResult;
import org.callwright.launcher.bench.BenchmarkResult.Row;
import org.callwright.launcher.bench.rig.BenchSite;

/**
 * Call set-ups a second at saturation, INVITE to music to BYE: with call, ticket and place in line by Callwright, and by
 * a dialplan that only answers and plays. In turns, so that what else the machine does meets both.
 */
public final class CallsBenchmark implements Benchmark {
    private static final double GOAL = 0.9;
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
        List<Round> bare = new ArrayList<>();
        List<Round> ours = new ArrayList<>();
        try (BenchSite site = BenchSite.start(conditions, 1, BARE)) {
            conditions.progress().step("warming up");
            Round.of(site, BenchSite.MUSIC_LINE, Duration.ofSeconds(conditions.quick() ? 12 : 120));
            for (int round = 1; round <= rounds; round++) {
                conditions.progress().step("round " + round + " of " + rounds);
                bare.add(Round.of(site, BARE_LINE, length));
                ours.add(Round.of(site, BenchSite.MUSIC_LINE, length));
            }
        }
        double ratio = median(ours, Round::perSecond) / median(bare, Round::perSecond);
        boolean met = ratio >= GOAL && ours.stream().allMatch(round -> round.failed() == 0);
        return BenchmarkResult.ofRatio(
                "calls",
                ratio,
                "set-ups a second at least 0.9 of the bare dialplan's, none failed",
                met,
                List.of(new Row("bare dialplan", figures(bare)), new Row("callwright", figures(ours))));
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
