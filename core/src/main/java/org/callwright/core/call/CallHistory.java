package org.callwright.core.call;

import java.util.List;
import java.util.Optional;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.ticket.TicketNumber;

/** The calls as stored, the present ones included. Blocks; fails with a runtime exception while the database is away. */
public interface CallHistory {
    /** Newest arrival first. */
    Page<CallRecord> list(CallFilter filter, PageRequest page);

    Optional<CallDetail> byId(CallId id);

    /** In the order asked for; unknown ids are left out. */
    List<CallRecord> byIds(List<CallId> ids);

    /** In the order of their arrival: several when a call that was given up for lost came back. */
    List<CallDetail> ofTicket(TicketNumber ticket);
}
