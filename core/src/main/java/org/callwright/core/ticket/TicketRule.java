package org.callwright.core.ticket;

/** Something beside a ticket's own state that can stand against a command; all of them are asked. */
@FunctionalInterface
public interface TicketRule {
    /**
     * Called with the ticket locked, before the command has changed anything.
     *
     * @throws org.callwright.core.change.Refused when it does
     */
    void check(Ticket ticket, TicketCommand command);

    /**
     * Called before a ticket that somebody wants is opened.
     *
     * @throws org.callwright.core.change.Refused when it cannot be opened there
     */
    default void checkNew(Ticket ticket) {}
}
