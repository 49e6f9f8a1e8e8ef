package org.callwright.core.report.ticket;

/**
 * What happens to tickets and is counted, in the interval in which it happened. Each opens onto its tickets. A ticket that
 * has been merged counts as the one that it goes on in, not by itself.
 */
public enum TicketCount {
    OPENED,
    /** Somebody first spoke or wrote to the customer. */
    RESPONDED,
    /** Somebody first took it on. */
    OWNED,
    /** It was resolved, and has not been reopened since. */
    RESOLVED,
    /** It was reopened; a ticket counts as often as that happened. */
    REOPENED,
    /** The first response came in time, as an SLA has it. */
    RESPONSE_KEPT,
    /** The time for the first response ran out. */
    RESPONSE_BREACHED,
    OWN_KEPT,
    OWN_BREACHED,
    RESOLVE_KEPT,
    RESOLVE_BREACHED
}
