package org.callwright.core.report.ticket;

import static org.callwright.core.metric.Measure.count;
import static org.callwright.core.metric.Measure.meanTime;
import static org.callwright.core.metric.Measure.share;

import org.callwright.core.metric.Measure;
import org.callwright.core.metric.Metric;

/** The published metrics of tickets; counts are of what happened. */
public enum TicketMetric implements Metric<TicketFigures> {
    OPENED(number("tickets that were opened", TicketCount.OPENED)),
    RESPONDED(number("tickets with their first response then", TicketCount.RESPONDED)),
    OWNED(number("tickets that were first taken on then", TicketCount.OWNED)),
    RESOLVED(number("tickets that were resolved or closed then, and not reopened since", TicketCount.RESOLVED)),
    REOPENED(number("reopenings", TicketCount.REOPENED)),
    FIRST_RESPONSE(took("Σ (first response − opened) / responded", TicketCount.RESPONDED)),
    TIME_TO_OWN(took("Σ (first owned − opened) / owned", TicketCount.OWNED)),
    TIME_TO_RESOLVE(took("Σ (resolved − opened) / resolved", TicketCount.RESOLVED)),
    SLA_KEPT(count(
            "SLA goals that were reached in time; known a second later, when clocks are looked at",
            TicketMetric::kept)),
    SLA_BREACHED(count(
            "SLA goals whose time ran out; known a second later, when clocks are looked at", TicketMetric::breached)),
    SLA(share("kept / (kept + breached), of all goals", TicketMetric::kept, f -> kept(f) + breached(f))),
    RESPONSE_SLA(goal(
            "kept / (kept + breached), of first responses", TicketCount.RESPONSE_KEPT, TicketCount.RESPONSE_BREACHED)),
    OWN_SLA(goal("kept / (kept + breached), of taking on", TicketCount.OWN_KEPT, TicketCount.OWN_BREACHED)),
    RESOLVE_SLA(goal("kept / (kept + breached), of resolving", TicketCount.RESOLVE_KEPT, TicketCount.RESOLVE_BREACHED));

    private final Measure<TicketFigures> measure;

    TicketMetric(Measure<TicketFigures> measure) {
        this.measure = measure;
    }

    @Override
    public Measure<TicketFigures> measure() {
        return measure;
    }

    private static Measure<TicketFigures> number(String formula, TicketCount count) {
        return count(formula, f -> f.of(count));
    }

    private static Measure<TicketFigures> took(String formula, TicketCount count) {
        return meanTime(formula, f -> f.took(count), f -> f.of(count));
    }

    private static Measure<TicketFigures> goal(String formula, TicketCount kept, TicketCount breached) {
        return share(formula, f -> f.of(kept), f -> f.of(kept) + f.of(breached));
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
