package org.callwright.core.sla;

import java.time.Instant;
import java.util.Optional;
import org.callwright.core.ticket.Ticket;

/** What a clock of a ticket runs towards. */
public enum Goal {
    /** Somebody has answered the call, or written to the customer. */
    FIRST_RESPONSE,
    /** Somebody has taken it on. */
    OWN,
    /** It has been resolved, and not reopened since. */
    RESOLVE;

    Optional<Instant> reached(Ticket ticket) {
        return switch (this) {
            case FIRST_RESPONSE -> ticket.firstResponse();
            case OWN -> ticket.firstOwned();
            case RESOLVE -> Optional.ofNullable(ticket.milestones().resolved());
        };
    }
}
