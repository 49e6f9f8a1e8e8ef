package org.callwright.core.metric;

import java.time.Duration;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/**
 * How a metric is computed. What would be divided by nothing is absent.
 *
 * @param formula as published
 * @param value empty when nothing qualifies
 */
public record Measure<F>(MetricUnit unit, String formula, Function<F, OptionalDouble> value) {
    public static <F> Measure<F> count(String formula, ToLongFunction<F> number) {
        return new Measure<>(MetricUnit.COUNT, formula, figures -> OptionalDouble.of(number.applyAsLong(figures)));
    }

    public static <F> Measure<F> share(String formula, ToLongFunction<F> part, ToLongFunction<F> whole) {
        return new Measure<>(MetricUnit.SHARE, formula, quotient(part::applyAsLong, whole));
    }

    public static <F> Measure<F> points(String formula, ToDoubleFunction<F> sum, ToLongFunction<F> number) {
        return new Measure<>(MetricUnit.POINTS, formula, quotient(sum, number));
    }

    /** Never absent. */
    public static <F> Measure<F> time(String formula, Function<F, Duration> time) {
        return new Measure<>(MetricUnit.SECONDS, formula, figures -> OptionalDouble.of(seconds(time.apply(figures))));
    }

    /** @param sum of all times */
    public static <F> Measure<F> meanTime(String formula, Function<F, Duration> sum, ToLongFunction<F> number) {
        return new Measure<>(MetricUnit.SECONDS, formula, quotient(figures -> seconds(sum.apply(figures)), number));
    }

    /** Absent unless somebody could have had it. */
    public static <F> Measure<F> longest(String formula, Function<F, Duration> longest, ToLongFunction<F> number) {
        return new Measure<>(
                MetricUnit.SECONDS,
                formula,
                figures -> number.applyAsLong(figures) > 0
                        ? OptionalDouble.of(seconds(longest.apply(figures)))
                        : OptionalDouble.empty());
    }

    private static <F> Function<F, OptionalDouble> quotient(ToDoubleFunction<F> part, ToLongFunction<F> whole) {
        return figures -> {
            long divisor = whole.applyAsLong(figures);
            return divisor > 0 ? OptionalDouble.of(part.applyAsDouble(figures) / divisor) : OptionalDouble.empty();
        };
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
