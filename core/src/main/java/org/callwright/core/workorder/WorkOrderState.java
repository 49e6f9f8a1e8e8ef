package org.callwright.core.workorder;

/** Where a work order is in its life. */
public enum WorkOrderState {
    /** Its team or department has it; nobody has been named. */
    NEW,
    ASSIGNED,
    ACCEPTED,
    IN_PROGRESS,
    /** It cannot go on for now; its due time waits, too. */
    ON_HOLD,
    /** Whoever was to do it will not: somebody has to decide. */
    REJECTED,
    /** Done, and to be checked. */
    DONE,
    VERIFIED,
    CANCELLED;

    /** Whether nothing is to be done any more. */
    public boolean over() {
        return this == VERIFIED || this == CANCELLED;
    }
}
