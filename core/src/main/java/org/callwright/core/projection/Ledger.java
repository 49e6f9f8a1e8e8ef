package org.callwright.core.projection;

import java.util.List;
import org.callwright.core.event.Event;
import org.callwright.core.event.EventId;

/** Where the projector stores what has happened. Blocks; fails with a runtime exception while the database is away. */
public interface Ledger {
    EventId position();

    /**
     * Stores whole entries of the log and moves the position on, both or neither.
     *
     * @return false when the position was not {@code from} any more: then nothing has changed
     * @throws Unstorable when the fault is in the events, so that they would fail again
     */
    boolean store(EventId from, List<Event> events);

    /** Keeps an entry that cannot be stored as it was, and moves on. */
    boolean setAside(EventId from, List<Event> entry, Unstorable why);

    /** Sets the position back to the beginning, unless it is no longer there. */
    void rewind(EventId from);
}
