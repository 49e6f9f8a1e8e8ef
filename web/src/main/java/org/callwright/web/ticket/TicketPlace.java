package org.callwright.web.ticket;

import jakarta.inject.Singleton;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Permission;
import org.callwright.core.ticket.Ticket;
import org.callwright.core.ticket.TicketFinder;
import org.callwright.core.ticket.TicketReaches;
import org.callwright.web.problem.ProblemException;

/** Finds the ticket that an address names, for somebody who may see it. Blocks. */
@Singleton
public class TicketPlace {
    private final TicketFinder finder;
    private final TicketReaches reaches;

    TicketPlace(TicketFinder finder, TicketReaches reaches) {
        this.finder = finder;
        this.reaches = reaches;
    }

    /** @param number in any spelling */
    public Ticket of(Actor who, String number) {
        Ticket ticket = find(number);
        if (!reaches.of(who, Permission.TICKET_READ).covers(ticket)) {
            throw ProblemException.forbidden("This ticket is none that you may see.");
        }
        return ticket;
    }

    private Ticket find(String number) {
        try {
            return finder.find(number)
                    .orElseThrow(() -> ProblemException.notFound("There is no ticket of this number."));
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("number", String.valueOf(e.getMessage()));
        }
    }
}
