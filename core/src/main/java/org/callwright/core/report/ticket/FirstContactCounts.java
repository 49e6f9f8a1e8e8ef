package org.callwright.core.report.ticket;

import java.util.List;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.report.Period;
import org.callwright.core.ticket.TicketReach;

/**
 * Finds first contacts among the tickets as stored. A contact is a ticket with a call that an agent has answered; whose it is its
 * caller's number tells, as a blind index, or its customer. Who calls again about the ticket repeats it. Blocks; fails with a runtime exception while the database is away.
 */
public interface FirstContactCounts {
    /** @param period in which they were opened, and whose repeats would all be there */
    List<TicketCell<FirstContactFigures>> cells(
            Period period, FirstContactWindow window, TicketKey key, TicketReach reach);

    /**
     * What a count has counted, newest first.
     *
     * @param reaches the tickets are within all of these
     */
    Page<TicketMoment> contacts(
            FirstContactCount count,
            Period period,
            FirstContactWindow window,
            TicketMembers members,
            List<TicketReach> reaches,
            PageRequest page);
}
