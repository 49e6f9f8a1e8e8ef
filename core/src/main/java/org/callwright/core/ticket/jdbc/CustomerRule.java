package org.callwright.core.ticket.jdbc;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.callwright.core.change.Refused;
import org.callwright.core.customer.Customers;
import org.callwright.core.ticket.Ticket;
import org.callwright.core.ticket.TicketBook;
import org.callwright.core.ticket.TicketCommand;
import org.callwright.core.ticket.TicketField;
import org.callwright.core.ticket.TicketRule;

/** A ticket is for a customer that there is; all that go on in it are for the same one, under whichever of his ids. */
@Singleton
@Requires(beans = DataSource.class)
final class CustomerRule implements TicketRule {
    private final Customers customers;
    private final TicketBook book;

    CustomerRule(Customers customers, TicketBook book) {
        this.book = book;
        this.customers = customers;
    }

    @Override
    public void check(Ticket ticket, TicketCommand command) {
        if (command instanceof TicketCommand.Change(TicketField field, String value)
                && field == TicketField.CUSTOMER
                && value != null) {
            if (!isThere(value)) {
                throw Refused.value("customer", "there is no such customer");
            }
            requireOne(ticket, Long.parseLong(value));
        }
    }

    private void requireOne(Ticket ticket, long customer) {
        List<Long> his = customers.everyIdOf(customer);
        boolean others = book.family(ticket.number()).stream()
                .filter(one -> !one.number().equals(ticket.number()))
                .map(Ticket::customer)
                .filter(Objects::nonNull)
                .anyMatch(other -> !his.contains(other));
        if (others) {
            throw Refused.state(
                    "customer", "what goes on in this ticket is another customer's; that has to be unmerged first");
        }
    }

    private boolean isThere(String id) {
        return id.matches("[0-9]{1,18}") && customers.byId(Long.parseLong(id)).isPresent();
    }
}
