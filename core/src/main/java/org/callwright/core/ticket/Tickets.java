package org.callwright.core.ticket;

import java.util.Optional;
import org.callwright.core.call.CallId;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;

/** The tickets as stored. Blocks; fails with a runtime exception while the database is away. */
public interface Tickets {
    /** Newest first. */
    Page<Ticket> list(TicketFilter filter, PageRequest page);

    /** The number in any spelling: lower case, without or with other separators, in full-width digits. */
    Optional<Ticket> byNumber(String number);

    Optional<Ticket> byCall(CallId call);
}
