package org.callwright.launcher.bench.agi;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.callwright.launcher.bench.Benchmark;
import org.callwright.launcher.bench.BenchmarkResult;
import org.callwright.launcher.bench.Median;

/** Held FastAGI sessions in a heap of 512 MiB, beside Asterisk-Java's own server. */
public final class AgiBenchmark implements Benchmark {
    private static final List<Integer> SIZES = List.of(1_000, 5_000, 20_000);
    private static final int GOAL_SESSIONS = SIZES.getLast();
    private static final double GOAL_MIB = 512;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    /** Near the end of its heap a server may take minutes to give up. */
    private static final Duration QUICK_PATIENCE = Duration.ofSeconds(15);

    @Override
    public String name() {
        return "agi";
    }

    @Override
    public String purpose() {
        return "Held FastAGI sessions: heap, CPU and set-up rate, beside Asterisk-Java's server.";
    }

    @Override
    public BenchmarkResult run(Conditions conditions) throws IOException, InterruptedException {
        List<Figures> figures = new ArrayList<>();
        try (CallerJvms callers = new CallerJvms(conditions.folder());
                Holding ours = new Holding(new ServerJvm(Side.CALLWRIGHT, conditions.folder()), callers, PATIENCE);
                Holding theirs = new Holding(
                        new ServerJvm(Side.ASTERISK_JAVA, conditions.folder()),
                        callers,
                        conditions.quick() ? QUICK_PATIENCE : PATIENCE)) {
            conditions.progress().step("warming Callwright's server up");
            ours.warmUp();
            conditions.progress().step("warming Asterisk-Java's server up");
            theirs.warmUp();
            for (int size : SIZES) {
                conditions.progress().step("holding " + size + " sessions");
                figures.addAll(measure(List.of(ours, theirs), size, conditions.quick() ? 1 : 3));
            }
        }
        Figures goal = figures.stream()
                .filter(at -> at.asked() == GOAL_SESSIONS)
                .findFirst()
                .orElseThrow(); // ours comes first
        double heap = Median.of(goal.rounds(), round -> round.heapMibAt(GOAL_SESSIONS));
        return BenchmarkResult.ofValue(
                name(),
                heap,
                "20,000 held sessions in at most 512 MiB of heap",
                goal.isWhole() && heap <= GOAL_MIB,
                figures.stream().map(Figures::row).toList());
    }

    /** The servers take turns, so that what else the machine does meets both. */
    private static List<Figures> measure(List<Holding> servers, int size, int rounds) throws InterruptedException {
        List<Figures> figures = servers.stream()
                .map(holding -> new Figures(
                        holding, size, Math.min(size, holding.server().mostSessions()), new ArrayList<>()))
                .toList();
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < servers.size(); i++) {
                Figures at = figures.get(i);
                servers.get(i).hold(at.possible()).ifPresent(at.rounds()::add);
            }
        }
        return figures;
    }
}
