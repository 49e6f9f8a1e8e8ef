package org.callwright.core.report;

/** What a report's rows tell apart. */
public enum Dimension {
    /** Nothing: one row an interval. */
    ALL,
    QUEUE,
    /** What the queue asks for at first. A call counts with each skill that it needs. */
    SKILL,
    /** Who answered. Calls that nobody answered have no row. */
    AGENT,
    /** The team of who answered, as teams are now. An agent of two teams counts in both. */
    TEAM,
    /** The department of who answered, as it is now. */
    DEPARTMENT,
    /** The ticket's, as it is now; of a merged one that of the ticket that it goes on in. Calls of tickets of no store have no row. */
    STORE,
    /** As the store, without those below it. Calls of tickets of none have no row. */
    CATEGORY
}
