package org.callwright.core.report.ticket;

import java.util.OptionalDouble;
import java.util.function.Function;
import org.callwright.core.report.CallMetric.Unit;

/** The metrics of tickets. A metric of which nothing qualifies is absent, not 0; counts are of what happened. */
public enum TicketMetric {
    OPENED(Unit.COUNT, "tickets that were opened", f -> count(f, TicketCount.OPENED)),
    RESPONDED(Unit.COUNT, "tickets with their first response then", f -> count(f, TicketCount.RESPONDED)),
    OWNED(Unit.COUNT, "tickets that were first taken on then", f -> count(f, TicketCount.OWNED)),
    RESOLVED(
            Unit.COUNT,
            "tickets that were resolved or closed then, and not reopened since",
            f -> count(f, TicketCount.RESOLVED)),
    REOPENED(Unit.COUNT, "reopenings", f -> count(f, TicketCount.REOPENED)),
    FIRST_RESPONSE(Unit.SECONDS, "Σ (first response − opened) / responded", f -> mean(f, TicketCount.RESPONDED)),
    TIME_TO_OWN(Unit.SECONDS, "Σ (first owned − opened) / owned", f -> mean(f, TicketCount.OWNED)),
    TIME_TO_RESOLVE(Unit.SECONDS, "Σ (resolved − opened) / resolved", f -> mean(f, TicketCount.RESOLVED)),
    SLA_KEPT(Unit.COUNT, "SLA goals that were reached in time", f -> OptionalDouble.of(kept(f))),
    SLA_BREACHED(Unit.COUNT, "SLA goals whose time ran out", f -> OptionalDouble.of(breached(f))),
    SLA(Unit.SHARE, "kept / (kept + breached), of all goals", f -> share(kept(f), breached(f))),
    RESPONSE_SLA(
            Unit.SHARE,
            "kept / (kept + breached), of first responses",
            f -> share(f.of(TicketCount.RESPONSE_KEPT), f.of(TicketCount.RESPONSE_BREACHED))),
    OWN_SLA(
            Unit.SHARE,
            "kept / (kept + breached), of taking on",
            f -> share(f.of(TicketCount.OWN_KEPT), f.of(TicketCount.OWN_BREACHED))),
    RESOLVE_SLA(
            Unit.SHARE,
            "kept / (kept + breached), of resolving",
            f -> share(f.of(TicketCount.RESOLVE_KEPT), f.of(TicketCount.RESOLVE_BREACHED)));

    private final Unit unit;
    private final String formula;
    private final Function<TicketFigures, OptionalDouble> value;

    TicketMetric(Unit unit, String formula, Function<TicketFigures, OptionalDouble> value) {
        this.unit = unit;
        this.formula = formula;
        this.value = value;
    }

    public Unit unit() {
        return unit;
    }

    /** For whoever wants to compute it again. */
    public String formula() {
        return formula;
    }

    /** Empty when nothing qualifies. */
    public OptionalDouble of(TicketFigures figures) {
        return value.apply(figures);
    }

    private static OptionalDouble count(TicketFigures figures, TicketCount count) {
        return OptionalDouble.of(figures.of(count));
    }

    private static OptionalDouble mean(TicketFigures figures, TicketCount count) {
        long number = figures.of(count);
        return number == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(figures.took(count).toMillis() / 1000.0 / number);
    }

    private static OptionalDouble share(long kept, long breached) {
        return kept + breached == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) kept / (kept + breached));
    }

    private static long kept(TicketFigures f) {
        return f.of(TicketCount.RESPONSE_KEPT) + f.of(TicketCount.OWN_KEPT) + f.of(TicketCount.RESOLVE_KEPT);
    }

    private static long breached(TicketFigures f) {
        return f.of(TicketCount.RESPONSE_BREACHED)
                + f.of(TicketCount.OWN_BREACHED)
                + f.of(TicketCount.RESOLVE_BREACHED);
    }
}
