package org.callwright.core.ticket;

/** A service ticket's number as shown, e.g. {@code SV260314-00042-0}. Made and checked by {@link NumberScheme}. */
public record TicketNumber(String value) {
    public TicketNumber {
        if (!value.matches("[A-Z0-9-]{3,40}")) {
            throw new IllegalArgumentException("a ticket number is 3 to 40 of A-Z, 0-9 and '-'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
