package org.callwright.core.report;

/** The counts that metrics of calls are made of, each of which opens onto its calls; as in {@link CallFigures}. */
public enum CallCount {
    OFFERED,
    ANSWERED,
    ABANDONED,
    ANSWERED_IN_TIME,
    ABANDONED_IN_TIME,
    SHORT_ABANDONS,
    HANDLED
}
