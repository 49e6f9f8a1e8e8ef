package org.callwright.core.ticket;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.callwright.core.call.CallId;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;

/** The tickets as stored. Blocks; fails with a runtime exception while the database is away. */
public interface Tickets {
    /** What a list can be ordered by: when tickets were opened, changed, or have to be dealt with. */
    List<String> ORDERS = List.of("opened", "changed", "due");

    /** Newest first, unless told otherwise; ordered by due time, those without one are left out. */
    Page<Ticket> list(TicketReach reach, TicketFilter filter, PageRequest page);

    /** The number in any spelling: lower case, without or with other separators, in full-width digits. */
    Optional<Ticket> byNumber(String number);

    /** As they are written, in any order; unknown ones are left out. */
    List<Ticket> byNumbers(Collection<TicketNumber> numbers);

    Optional<Ticket> byCall(CallId call);

    /** By our ids, in any order. */
    List<Ticket> byIds(Collection<Long> ids);
}
