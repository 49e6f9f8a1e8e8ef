package org.callwright.core.ticket;

/** Where a ticket is in its life. */
public enum TicketState {
    /** Nobody has dealt with it yet; also that of a caller who left before anybody answered. */
    OPEN,
    /** An agent has answered. */
    IN_PROGRESS,
    WAITING_CUSTOMER,
    WAITING_DEPARTMENT,
    RESOLVED,
    CLOSED,
    REOPENED
}
