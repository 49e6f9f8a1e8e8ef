package org.callwright.core.ticket.jdbc;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.callwright.core.change.Refused;
import org.callwright.core.customer.Customers;
import org.callwright.core.ticket.Ticket;
import org.callwright.core.ticket.TicketCommand;
import org.callwright.core.ticket.TicketField;
import org.callwright.core.ticket.TicketRule;

/** A ticket is for a customer that there is. */
@Singleton
@Requires(beans = DataSource.class)
final class CustomerRule implements TicketRule {
    private final Customers customers;

    CustomerRule(Customers customers) {
        this.customers = customers;
    }

    @Override
    public void check(Ticket ticket, TicketCommand command) {
        if (command instanceof TicketCommand.Change(TicketField field, String value)
                && field == TicketField.CUSTOMER
                && value != null
                && !isThere(value)) {
            throw Refused.value("customer", "there is no such customer");
        }
    }

    private boolean isThere(String id) {
        return id.matches("[0-9]{1,18}") && customers.byId(Long.parseLong(id)).isPresent();
    }
}
