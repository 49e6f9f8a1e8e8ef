package org.callwright.core.ticket;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A ticket and all that go on in it, directly or by others. A merger moves nothing, so what the ticket does not say itself
 * is told by those: as long as they go on in it, and no longer.
 *
 * @param members the ticket first, then those that go on in it, the nearest first; never empty
 */
public record TicketFamily(List<Ticket> members) {
    public TicketFamily {
        members = List.copyOf(members);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("a family is of one ticket at least");
        }
    }

    public Ticket ticket() {
        return members.getFirst();
    }

    /** The ticket that says whose the matter is; that itself when none does. */
    public Ticket known() {
        return members.stream()
                .filter(one -> one.customer() != null)
                .findFirst()
                .orElse(ticket());
    }

    /** The id of whose it is. */
    public Optional<Long> customer() {
        return Optional.ofNullable(known().customer());
    }

    /** The number of the order that the customer came in about. */
    public Optional<String> originOrder() {
        return members.stream()
                .flatMap(one -> Stream.ofNullable(one.filing().originOrder()))
                .filter(order -> !order.isBlank())
                .findFirst();
    }
}
