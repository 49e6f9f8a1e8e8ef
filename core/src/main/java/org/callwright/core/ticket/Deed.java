package org.callwright.core.ticket;

import java.util.Map;

/**
 * A command's outcome before it is stored: how the ticket stands then, and what its history will say.
 *
 * @param details without null values
 */
record Deed(Ticket ticket, TicketEvent.Kind kind, boolean open, Map<String, String> details) {
    static Deed of(Ticket ticket, TicketEvent.Kind kind, Map<String, String> details) {
        return new Deed(ticket, kind, false, details);
    }
}
