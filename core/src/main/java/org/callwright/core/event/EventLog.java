package org.callwright.core.event;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** The one append-only log of a site. Routing steps append to it by themselves; what else happens is appended here. */
public interface EventLog {
    CompletionStage<EventId> append(Instant at, Fact fact);

    /**
     * The events after {@code after}, whole log entries only, in order; waits up to {@code patience} for the first one.
     * Blocks: call it from a thread of your own.
     *
     * @param max entries at most
     */
    List<Event> read(EventId after, int max, Duration patience);

    /**
     * The last event's entry at this moment, {@link EventId#NONE} of an empty log.
     *
     * @throws LogNotFounded while it is new or lost
     */
    EventId end();

    /** Forgets what lies before the entry of {@code before}: only what every lasting consumer has stored. */
    void forget(EventId before);
}
