package org.callwright.web.ticket;

import jakarta.inject.Singleton;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Permission;
import org.callwright.core.ticket.Ticket;
import org.callwright.core.ticket.TicketFinder;
import org.callwright.core.ticket.TicketReach;
import org.callwright.core.ticket.TicketReaches;
import org.callwright.web.problem.ProblemException;

/** Finds the ticket that an address names, for somebody who may see it; for others there is none. Blocks. */
@Singleton
public class TicketPlace {
    private final TicketFinder finder;
    private final TicketReaches reaches;

    TicketPlace(TicketFinder finder, TicketReaches reaches) {
        this.finder = finder;
        this.reaches = reaches;
    }

    /** @param number of the address, in any spelling */
    public Ticket of(Actor who, String number) {
        return of(who, "number", number);
    }

    /** @param field of the body that the number came in, for who mistyped it */
    Ticket of(Actor who, String field, String number) {
        TicketReach reach = reaches.of(who, Permission.TICKET_READ);
        try {
            return finder.find(number, reach::covers)
                    .orElseThrow(() -> ProblemException.notFound("There is no ticket of this number."));
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(field, String.valueOf(e.getMessage()));
        }
    }
}
