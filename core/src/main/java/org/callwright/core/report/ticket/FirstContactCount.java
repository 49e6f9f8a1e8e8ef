package org.callwright.core.report.ticket;

/** What is counted of contacts; each opens onto its tickets. */
public enum FirstContactCount {
    /** First contacts of which it is known by now whether there was a repeat. */
    FIRST,
    /** Those without a repeat. */
    RESOLVED,
    REPEATED
}
