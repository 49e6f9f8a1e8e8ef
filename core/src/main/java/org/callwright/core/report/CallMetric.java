package org.callwright.core.report;

import java.time.Duration;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * The published metrics of calls. A metric of which nothing qualifies is absent, not 0.
 *
 * <p>Service level has three variants in the trade; they differ in what becomes of those who leave within the target.
 */
public enum CallMetric {
    OFFERED(Unit.COUNT, "calls that arrived", f -> count(f.offered())),
    ANSWERED(Unit.COUNT, "calls that an agent answered", f -> count(f.answered())),
    ABANDONED(Unit.COUNT, "calls that ended unanswered", f -> count(f.abandoned())),
    SHORT_ABANDONS(Unit.COUNT, "calls that ended unanswered below the threshold", f -> count(f.shortAbandons())),
    HANDLED(Unit.COUNT, "answered calls that are over", f -> count(f.handled())),
    SERVICE_LEVEL(
            Unit.SHARE,
            "answered ≤ T / (offered − abandoned ≤ T)",
            f -> share(f.answeredInTime(), f.offered() - f.abandonedInTime())),
    SERVICE_LEVEL_NEGATIVE(Unit.SHARE, "answered ≤ T / offered", f -> share(f.answeredInTime(), f.offered())),
    SERVICE_LEVEL_POSITIVE(
            Unit.SHARE,
            "(answered ≤ T + abandoned ≤ T) / offered",
            f -> share(f.answeredInTime() + f.abandonedInTime(), f.offered())),
    ABANDON_RATE(Unit.SHARE, "abandoned / offered", f -> share(f.abandoned(), f.offered())),
    SHORT_ABANDON_RATE(Unit.SHARE, "abandoned < threshold / offered", f -> share(f.shortAbandons(), f.offered())),
    ASA(Unit.SECONDS, "Σ wait of answered / answered", f -> mean(f.waited(), f.answered())),
    AHT(Unit.SECONDS, "(talk + hold + wrap-up) / handled", f -> mean(f.handleTime(), f.handled())),
    TALK(Unit.SECONDS, "Σ talk / handled", f -> mean(f.talked(), f.handled())),
    HOLD(Unit.SECONDS, "Σ hold / handled", f -> mean(f.held(), f.handled())),
    WRAP_UP(Unit.SECONDS, "Σ wrap-up / handled", f -> mean(f.wrappedUp(), f.handled())),
    LONGEST_WAIT(Unit.SECONDS, "the longest wait until answer or leaving", CallMetric::longest);

    /** What a metric's value is. */
    public enum Unit {
        COUNT,
        /** 0 to 1. */
        SHARE,
        SECONDS
    }

    private final Unit unit;
    private final String formula;
    private final Function<CallFigures, OptionalDouble> value;

    CallMetric(Unit unit, String formula, Function<CallFigures, OptionalDouble> value) {
        this.unit = unit;
        this.formula = formula;
        this.value = value;
    }

    public Unit unit() {
        return unit;
    }

    /** As published, for whoever wants to compute it again. */
    public String formula() {
        return formula;
    }

    /** Empty when nothing qualifies. */
    public OptionalDouble of(CallFigures figures) {
        return value.apply(figures);
    }

    private static OptionalDouble count(long count) {
        return OptionalDouble.of(count);
    }

    private static OptionalDouble share(long part, long whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }

    private static OptionalDouble mean(Duration sum, long count) {
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum.toMillis() / 1000.0 / count);
    }

    private static OptionalDouble longest(CallFigures figures) {
        return figures.answered() + figures.abandoned() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(figures.longestWait().toMillis() / 1000.0);
    }
}
