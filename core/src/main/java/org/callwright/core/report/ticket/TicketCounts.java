package org.callwright.core.report.ticket;

import java.time.Instant;
import java.util.List;
import org.callwright.core.page.Page;
import org.callwright.core.page.PageRequest;
import org.callwright.core.report.Period;
import org.callwright.core.ticket.TicketReach;

/** Adds tickets up as they are stored. Blocks; fails with a runtime exception while the database is away. */
public interface TicketCounts {
    /** What happened in the period; tickets without that key are left out. */
    List<TicketCell<TicketFigures>> cells(TicketCount count, Period period, TicketKey key, TicketReach reach);

    /**
     * What a count has counted, newest first.
     *
     * @param reaches the tickets are within all of these
     */
    Page<TicketMoment> moments(
            TicketCount count, Period period, TicketMembers members, List<TicketReach> reaches, PageRequest page);

    /** The tickets that are neither resolved nor closed, by where they belong and how old they are. */
    List<BacklogCell> backlog(BacklogBands bands, Instant now, TicketKey key, TicketReach reach);

    /**
     * Those tickets, newest first.
     *
     * @param opened between these
     */
    Page<TicketMoment> unresolved(Period opened, TicketMembers members, List<TicketReach> reaches, PageRequest page);
}
