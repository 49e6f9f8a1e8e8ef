package org.callwright.core.report;

import static org.callwright.core.metric.Measure.count;
import static org.callwright.core.metric.Measure.share;
import static org.callwright.core.metric.Measure.time;

import org.callwright.core.metric.Measure;
import org.callwright.core.metric.Metric;

/** The published metrics of agents. */
public enum AgentMetric implements Metric<AgentFigures> {
    OFFERED(count("offers made", AgentFigures::offered)),
    ANSWERED(count("offers answered", AgentFigures::answered)),
    UNANSWERED(count("offers that rang out (RONA)", AgentFigures::unanswered)),
    REJECTED(count("offers refused", AgentFigures::rejected)),
    LOGGED_IN(time("Σ time in any state but LOGGED_OUT", AgentFigures::loggedIn)),
    PAUSED(time("Σ NOT_READY", AgentFigures::notReady)),
    READY(time("Σ READY", AgentFigures::ready)),
    RINGING(time("Σ RESERVED + RINGING + DIALLING", AgentFigures::ringing)),
    TALKING(time("Σ TALKING, hold included", AgentFigures::talking)),
    WRAP_UP(time("Σ WRAP_UP", AgentFigures::wrappingUp)),
    OCCUPANCY(share(
            "(talk + hold + wrap-up + ringing) / (logged-in − paused)",
            f -> f.busy().toMillis(),
            f -> f.loggedIn().minus(f.notReady()).toMillis()));

    private final Measure<AgentFigures> measure;

    AgentMetric(Measure<AgentFigures> measure) {
        this.measure = measure;
    }

    @Override
    public Measure<AgentFigures> measure() {
        return measure;
    }
}
