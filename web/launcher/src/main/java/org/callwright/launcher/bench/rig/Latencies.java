package org.callwright.launcher.bench.rig;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** Measured durations, each one kept: there are some thousand at most. Immutable. */
public record Latencies(List<Duration> sorted) {
    public Latencies {
        sorted = sorted.stream().sorted().toList();
    }

    public static Latencies of(Collection<Duration> measured) {
        return new Latencies(List.copyOf(measured));
    }

    public int count() {
        return sorted.size();
    }

    /**
     * @param percent 0 to 100
     * @return the smallest one that so many percent do not exceed, in milliseconds; NaN when none was measured
     */
    public double millis(double percent) {
        if (sorted.isEmpty()) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(percent / 100 * sorted.size());
        return sorted.get(Math.max(1, rank) - 1).toNanos() / 1e6;
    }
}
