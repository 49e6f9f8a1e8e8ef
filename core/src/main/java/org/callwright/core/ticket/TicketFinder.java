package org.callwright.core.ticket;

import java.util.Optional;

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
        for (String candidate : schemes.candidates(typed)) {
            Optional<Ticket> found = tickets.byNumber(candidate);
            if (found.isPresent()) {
                return found;
            }
        }
        schemes.requirePossible(typed);
        return Optional.empty();
    }
}
