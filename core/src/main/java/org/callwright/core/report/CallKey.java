package org.callwright.core.report;

/** What the database can tell calls apart by. */
public enum CallKey {
    /** In which the call arrived. */
    QUEUE,
    /** Who answered; calls that nobody answered have none, those that several answered have each of them. */
    AGENT,
    /** The ticket's, as it is now. */
    STORE,
    /** The ticket's, as it is now. */
    CATEGORY
}
