package org.callwright.core.ticket;

/** Is told what was done to a ticket, within the same piece of work: what fails here undoes it. */
@FunctionalInterface
public interface TicketObserver {
    /** @param ticket as it is afterwards */
    void happened(Ticket ticket, TicketEvent event);
}
