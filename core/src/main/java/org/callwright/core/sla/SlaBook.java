package org.callwright.core.sla;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callwright.core.ticket.Ticket;

/** Tickets that have to be looked at, and their clocks. Used within one piece of work. Blocks. */
public interface SlaBook {
    /** Locks some tickets whose time has come; those that somebody else has locked are left out. */
    List<Ticket> claim(Instant now, int most);

    /** All unresolved tickets are to be looked at, one after the other: what their clocks go by has changed. */
    void lookAtAll();

    /**
     * Gives some more of these their turn.
     *
     * @return how many
     */
    int moveOn(Instant now, int most);

    /** By the tickets' ids. */
    Map<Long, List<SlaClock>> clocks(List<Ticket> tickets);

    /** Replaces a ticket's clocks. */
    void save(Ticket ticket, List<SlaClock> before, List<SlaClock> now);

    /**
     * @param again when to look at the ticket again; empty: when something happens to it
     * @param due the earliest time that it has to be dealt with
     */
    void settle(Ticket ticket, Optional<Instant> again, Optional<Instant> due);
}
