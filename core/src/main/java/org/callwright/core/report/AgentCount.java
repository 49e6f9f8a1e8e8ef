package org.callwright.core.report;

/** The counts of agents' reports, each of which opens onto its offers; as in {@link AgentFigures}. */
public enum AgentCount {
    OFFERED,
    ANSWERED,
    UNANSWERED,
    REJECTED
}
