package org.callwright.core.event;

import java.util.List;

/**
 * Follows the event log and remembers how far it has come, so that each event counts once even when the process dies in
 * between. Called by one thread at a time. May block and fail: the follower pauses and begins again at
 * {@link #position()}.
 */
public interface LogConsumer {
    /** Short, the same for ever: its stored position and its metrics go by it. */
    String name();

    /** As stored: where to go on. */
    EventId position();

    /**
     * Deals with whole entries of the log, in order.
     *
     * @param from the position before them
     * @return where to go on: after the last of them, or elsewhere when another node has been faster
     */
    EventId consume(EventId from, List<Event> events);

    /**
     * The log was lost and has begun anew with ids before the position: go on from its beginning. What is there that was
     * dealt with before must not count again.
     */
    void rewind(EventId from);

    /** Called after every look at the log, successful or in vain: a time for housekeeping. */
    default void between() {}
}
