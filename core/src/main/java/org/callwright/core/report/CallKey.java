package org.callwright.core.report;

/** What the database can tell calls apart by. */
public enum CallKey {
    /** In which the call arrived. */
    QUEUE,
    /** Who answered last; calls that nobody answered have none. */
    AGENT,
    /** The ticket's, as it is now. */
    STORE,
    /** The ticket's, as it is now. */
    CATEGORY
}
