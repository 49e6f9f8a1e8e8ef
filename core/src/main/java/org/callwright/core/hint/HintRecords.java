package org.callwright.core.hint;

import java.util.List;
import java.util.Optional;
import org.callwright.core.ticket.TicketNumber;
import org.callwright.core.ticket.TicketState;
import org.jspecify.annotations.Nullable;

/** The tickets and orders that numbers may mean. Blocks; fails with a runtime exception while the database is away. */
public interface HintRecords {
    /**
     * A ticket, or the one that goes on in its place.
     *
     * @param customer the survivor, if he was merged
     */
    record FoundTicket(
            TicketNumber number,
            TicketState state,
            @Nullable Long customer) {}

    /**
     * A main order; of a sub-order it is that to which it belongs.
     *
     * @param customer the survivor, if he was merged
     */
    record FoundOrder(String number, @Nullable Long customer) {}

    /** @param spelling of its number, any */
    Optional<FoundTicket> ticket(String spelling);

    /** Whether somebody has called from this number about the ticket, or about one that goes on in it, without withholding it. */
    boolean calledAbout(TicketNumber ticket, String e164);

    /** Of this number on any platform, or with such a sub-order; few at most. */
    List<FoundOrder> orders(String number);
}
