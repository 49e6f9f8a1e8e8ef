package org.callwright.core.ticket;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callwright.core.access.Actor;

/**
 * The tickets as they are changed by people. To be used within one piece of work ({@link
 * org.callwright.core.change.Atomically}): a ticket is locked first, and stays so until the work is done, so that nobody
 * else's change comes between. Several are locked in the order of their numbers. Blocks.
 */
public interface TicketBook {
    Optional<Ticket> lock(TicketNumber number);

    /** The ticket that a session has already, not locked. */
    Optional<Ticket> ofSession(TicketChannel channel, String session);

    /**
     * Adds a ticket unless its session has one already.
     *
     * @return the session's ticket: the one given, now with an id, or the one that was there
     */
    Ticket open(Ticket ticket);

    /** Stores what people change of a locked ticket, and counts the change. */
    Ticket save(Ticket ticket);

    /**
     * Adds to the history of a ticket as it has just been saved.
     *
     * @param open whether the customer may read it
     */
    TicketEvent append(Ticket ticket, Actor who, TicketEvent.Kind kind, boolean open, Map<String, String> details);

    /** What was done to it, in order. */
    List<TicketEvent> history(Ticket ticket);

    /** Of several, by their ids. */
    Map<Long, List<TicketEvent>> histories(List<Ticket> tickets);

    /** @return false when it was there already */
    boolean link(Ticket ticket, TicketLink link);

    /** @return false when there was none */
    boolean unlink(Ticket ticket, TicketLink link);

    /** Those that it has itself. */
    List<TicketLink> links(Ticket ticket);

    /** Numbers of tickets that are linked to it. */
    List<TicketLink.ToTicket> linkedFrom(Ticket ticket);

    /** Both are locked: the one and all that go on in it go on in the other from now on, which is not merged itself. */
    void goesOn(Ticket merged, TicketNumber survivor);

    /** It is locked, and a merger of it has been taken back: it and all that were merged into it go on in it. */
    void goesOnItself(Ticket ticket);

    /** The ticket and all that go on in it, directly or by others; itself first. */
    List<Ticket> family(TicketNumber number);
}
