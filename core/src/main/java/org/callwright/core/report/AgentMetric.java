package org.callwright.core.report;

import java.time.Duration;
import java.util.OptionalDouble;
import java.util.function.Function;

/** The published metrics of agents. A metric of which nothing qualifies is absent, not 0. */
public enum AgentMetric {
    OFFERED(CallMetric.Unit.COUNT, "offers made", f -> count(f.offered())),
    ANSWERED(CallMetric.Unit.COUNT, "offers answered", f -> count(f.answered())),
    UNANSWERED(CallMetric.Unit.COUNT, "offers that rang out (RONA)", f -> count(f.unanswered())),
    REJECTED(CallMetric.Unit.COUNT, "offers refused", f -> count(f.rejected())),
    LOGGED_IN(CallMetric.Unit.SECONDS, "Σ time in any state but LOGGED_OUT", f -> seconds(f.loggedIn())),
    PAUSED(CallMetric.Unit.SECONDS, "Σ NOT_READY", f -> seconds(f.notReady())),
    READY(CallMetric.Unit.SECONDS, "Σ READY", f -> seconds(f.ready())),
    RINGING(CallMetric.Unit.SECONDS, "Σ RESERVED + RINGING", f -> seconds(f.ringing())),
    TALKING(CallMetric.Unit.SECONDS, "Σ TALKING, hold included", f -> seconds(f.talking())),
    WRAP_UP(CallMetric.Unit.SECONDS, "Σ WRAP_UP", f -> seconds(f.wrappingUp())),
    OCCUPANCY(
            CallMetric.Unit.SHARE,
            "(talk + hold + wrap-up + ringing) / (logged-in − paused)",
            f -> share(f.busy(), f.loggedIn().minus(f.notReady())));

    private final CallMetric.Unit unit;
    private final String formula;
    private final Function<AgentFigures, OptionalDouble> value;

    AgentMetric(CallMetric.Unit unit, String formula, Function<AgentFigures, OptionalDouble> value) {
        this.unit = unit;
        this.formula = formula;
        this.value = value;
    }

    public CallMetric.Unit unit() {
        return unit;
    }

    /** As published, for whoever wants to compute it again. */
    public String formula() {
        return formula;
    }

    /** Empty when nothing qualifies. */
    public OptionalDouble of(AgentFigures figures) {
        return value.apply(figures);
    }

    private static OptionalDouble count(long count) {
        return OptionalDouble.of(count);
    }

    private static OptionalDouble seconds(Duration time) {
        return OptionalDouble.of(time.toMillis() / 1000.0);
    }

    private static OptionalDouble share(Duration part, Duration whole) {
        return whole.isPositive()
                ? OptionalDouble.of((double) part.toMillis() / whole.toMillis())
                : OptionalDouble.empty();
    }
}
