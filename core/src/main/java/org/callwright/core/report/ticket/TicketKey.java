package org.callwright.core.report.ticket;

/** What the database can tell tickets apart by. */
public enum TicketKey {
    NOTHING,
    QUEUE,
    AGENT,
    /** The team that has it; without one, who answered last. */
    TEAM,
    /** The department that has it; without one, who answered last. */
    DEPARTMENT,
    STORE,
    CATEGORY
}
