package org.callwright.core.catalog;

import org.callwright.core.ticket.Ticket;
import org.callwright.core.ticket.TicketCommand;
import org.callwright.core.ticket.TicketField;
import org.callwright.core.ticket.TicketRule;
import org.jspecify.annotations.Nullable;

/** A ticket gets categories and dispositions that exist and fit each other. */
public final class CatalogRule implements TicketRule {
    private final Categories categories;

    public CatalogRule(Categories categories) {
        this.categories = categories;
    }

    @Override
    public void check(Ticket ticket, TicketCommand command) {
        switch (command) {
            case TicketCommand.Change change -> check(ticket, change.field(), change.value());
            case TicketCommand.Resolve resolve -> check(ticket, TicketField.DISPOSITION, resolve.disposition());
            case TicketCommand.Close close -> check(ticket, TicketField.DISPOSITION, close.disposition());
            default -> {}
        }
    }

    private void check(Ticket ticket, TicketField field, @Nullable String value) {
        if (value == null) {
            return;
        }
        switch (field) {
            case CATEGORY -> categories.requireCategory(value);
            case DISPOSITION ->
                categories.requireDisposition(value, ticket.filing().category());
            default -> {}
        }
    }
}
