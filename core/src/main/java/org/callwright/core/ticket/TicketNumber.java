package org.callwright.core.ticket;

import org.callwright.core.ticket.number.NumberScheme;

/**
 * A service ticket's number as shown, e.g. {@code SV260314-00042-0}. Made and checked by {@link NumberScheme}; in order of
 * their text.
 */
public record TicketNumber(String value) implements Comparable<TicketNumber> {
    public TicketNumber {
        if (!isOne(value)) {
            throw new IllegalArgumentException("a ticket number is 3 to 40 of A-Z, 0-9 and '-'");
        }
    }

    /** Whether it could be one, as it is written. */
    public static boolean isOne(String text) {
        return text.matches("[A-Z0-9-]{3,40}");
    }

    @Override
    public int compareTo(TicketNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
