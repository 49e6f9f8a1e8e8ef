package org.callwright.core.ticket;

import org.callwright.core.change.Refused;

/** What a ticket is connected with. */
public sealed interface TicketLink {
    record ToOrder(OrderRef order) implements TicketLink {}

    record ToProduct(String sku) implements TicketLink {
        public ToProduct {
            if (sku.isBlank() || sku.length() > 64) {
                throw Refused.value("sku", "a SKU has 1 to 64 characters");
            }
        }
    }

    record ToTicket(TicketNumber other, Kind kind) implements TicketLink {}

    /** How a ticket is connected with another one. */
    enum Kind {
        RELATED,
        /** This one takes up again what the other one closed. */
        FOLLOWS,
        /** This one has been split off the other one. */
        SPLIT_FROM
    }
}
