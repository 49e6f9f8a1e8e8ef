package org.callwright.core.workorder;

import java.util.List;
import org.callwright.core.change.Refused;
import org.callwright.core.ticket.Ticket;
import org.callwright.core.ticket.TicketCommand;
import org.callwright.core.ticket.TicketRule;

/** A ticket whose work orders, or those of one that goes on in it, are not over is closed with an explanation only. */
public final class OpenWorkOrders implements TicketRule {
    private final WorkOrderBook book;

    public OpenWorkOrders(WorkOrderBook book) {
        this.book = book;
    }

    @Override
    public void check(Ticket ticket, TicketCommand command) {
        if (!(command instanceof TicketCommand.Close close) || !close.note().isBlank()) {
            return;
        }
        List<String> open = book.ofTicket(ticket.number()).stream()
                .filter(order -> !order.state().over())
                .map(order -> order.number() + " is " + order.state())
                .toList();
        if (!open.isEmpty()) {
            throw Refused.state(
                    "note",
                    "work orders are not over: " + String.join(", ", open)
                            + "; a note has to say why the ticket is closed all the same");
        }
    }
}
