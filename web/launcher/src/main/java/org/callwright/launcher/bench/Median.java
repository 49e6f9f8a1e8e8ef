package org.callwright.launcher.bench;

import java.util.Collection;
import java.util.function.ToDoubleFunction;

/** The figure in the middle: on a machine with other work one bad round must not count. */
public final class Median {
    private Median() {}

    /** Of an even number of rounds, the mean of the two in the middle; NaN of none. */
    public static <T> double of(Collection<T> rounds, ToDoubleFunction<T> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
