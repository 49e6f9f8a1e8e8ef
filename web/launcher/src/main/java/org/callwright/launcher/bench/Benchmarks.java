package org.callwright.launcher.bench;

import java.util.List;

/** Those that there are. */
final class Benchmarks {
    private Benchmarks() {}

    static List<Benchmark> all() {
        return List.of(new MatchBenchmark());
    }
}
