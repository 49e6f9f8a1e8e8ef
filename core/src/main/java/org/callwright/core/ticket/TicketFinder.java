package org.callwright.core.ticket;

import java.util.Optional;
import java.util.function.Predicate;
import org.callwright.core.ticket.number.NumberSchemes;

/** Finds a ticket by its number as people write, speak and key it. Thread-safe; blocks. */
public final class TicketFinder {
    private final Tickets tickets;
    private final NumberSchemes schemes;

    public TicketFinder(Tickets tickets, NumberSchemes schemes) {
        this.tickets = tickets;
        this.schemes = schemes;
    }

    /**
     * The ticket, also by a number of a former scheme, and by its digits alone.
     *
     * @throws IllegalArgumentException with a message for whoever typed it, when it can be no number
     */
    public Optional<Ticket> find(String typed) {
        return find(typed, ticket -> true);
    }

    /** As {@link #find(String)}, with no difference between a ticket that is out of reach and one that is not there. */
    public Optional<Ticket> find(String typed, Predicate<Ticket> reached) {
        for (String candidate : schemes.candidates(typed)) {
            Optional<Ticket> found = tickets.byNumber(candidate).filter(reached);
            if (found.isPresent()) {
                return found;
            }
        }
        schemes.requirePossible(typed);
        return Optional.empty();
    }
}
