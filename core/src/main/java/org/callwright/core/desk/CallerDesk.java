package org.callwright.core.desk;

import java.util.function.Supplier;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Permission;
import org.callwright.core.change.Atomically;
import org.callwright.core.change.Refused;
import org.callwright.core.customer.CustomerFile;
import org.callwright.core.customer.CustomerFiles;
import org.callwright.core.ticket.ServiceDesk;
import org.callwright.core.ticket.Ticket;
import org.callwright.core.ticket.TicketCommand;
import org.callwright.core.ticket.TicketField;
import org.callwright.core.ticket.TicketNumber;
import org.callwright.core.ticket.TicketReaches;

/**
 * Where it is said who a caller is: his number goes into a customer's file, and his ticket is that customer's. The ticket is
 * changed as by anybody who sets it right: with its history, within reach, and not once it is closed. Thread-safe; blocks.
 */
public final class CallerDesk {
    private final Atomically atomically;
    private final ServiceDesk desk;
    private final TicketReaches reaches;
    private final CustomerFiles customers;

    public CallerDesk(Atomically atomically, ServiceDesk desk, TicketReaches reaches, CustomerFiles customers) {
        this.reaches = reaches;
        this.atomically = atomically;
        this.desk = desk;
        this.customers = customers;
    }

    /**
     * Both or neither.
     *
     * @param ticket of the call; where that has been merged, it is the one in which it goes on
     * @param file what is done to the customer's file
     * @throws Refused when the ticket is another customer's, or closed
     * @throws org.callwright.core.access.Denied when the person may not change the ticket, or the file
     */
    public CustomerFile recognised(Actor who, TicketNumber ticket, Supplier<CustomerFile> file) {
        return atomically.run(() -> {
            CustomerFile customer = file.get();
            Ticket lasting = lasting(ticket);
            // Before anything is told by it: whose it is, or that it is somebody's.
            reaches.require(who, Permission.TICKET_WRITE, lasting);
            if (!isOf(lasting, customer)) {
                desk.act(
                        who,
                        lasting.number(),
                        null,
                        new TicketCommand.Change(TicketField.CUSTOMER, Long.toString(customer.id())));
            }
            return customer;
        });
    }

    private Ticket lasting(TicketNumber number) {
        Ticket ticket = desk.locked(number, null);
        TicketNumber into = ticket.mergedInto();
        return into == null ? ticket : lasting(into);
    }

    /** Whether it is his already, under whichever of his ids. */
    private boolean isOf(Ticket ticket, CustomerFile customer) {
        Long other = ticket.customer();
        if (other == null) {
            return false;
        }
        if (customers
                .byId(other)
                .map(CustomerFile::id)
                .filter(id -> id == customer.id())
                .isEmpty()) {
            throw Refused.state("call", "the call's ticket is another customer's");
        }
        return true;
    }
}
