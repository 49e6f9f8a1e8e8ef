package org.callwright.core.report;

/** What a report's rows tell apart. */
public enum Dimension {
    /** Nothing: one row an interval. */
    ALL,
    /** In which the call arrived, and with it all that became of it, in whatever queue. */
    QUEUE,
    /** What the queue in which the call arrived asks for at first. A call counts with each skill that it needs. */
    SKILL,
    /**
     * Who answered. Calls that nobody answered have no row, a call that several answered counts for each, with his own talk, hold and
     * wrap-up.
     */
    AGENT,
    /**
     * The team of who answered, as teams are now. An agent of two teams counts in both, a call that several of a team answered once.
     */
    TEAM,
    /** The department of who answered, as it is now. */
    DEPARTMENT,
    /** The ticket's, as it is now; of a merged one that of the ticket that it goes on in. Calls of tickets of no store have no row. */
    STORE,
    /** As the store, without those below it. Calls of tickets of none have no row. */
    CATEGORY
}
