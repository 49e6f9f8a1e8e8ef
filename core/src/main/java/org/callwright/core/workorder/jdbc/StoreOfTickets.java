package org.callwright.core.workorder.jdbc;

import jakarta.inject.Singleton;
import org.callwright.core.ticket.Ticket;
import org.callwright.core.ticket.TicketEvent;
import org.callwright.core.ticket.TicketField;
import org.callwright.core.ticket.TicketObserver;

/** A ticket's work orders are found by its store: when people set that right, they follow. */
@Singleton
final class StoreOfTickets implements TicketObserver {
    private final WorkOrderTable orders;

    StoreOfTickets(WorkOrderTable orders) {
        this.orders = orders;
    }

    @Override
    public void happened(Ticket ticket, TicketEvent event) {
        if (event.kind() == TicketEvent.Kind.CHANGED
                && TicketField.STORE.property().equals(event.details().get("field"))) {
            orders.followStore(ticket.number());
        }
    }
}
