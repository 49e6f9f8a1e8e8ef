package org.callwright.core.recovery;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.callwright.core.event.Event;
import org.callwright.core.event.EventId;

/**
 * The last minute of the event log as this node has read it: what may not have reached the record yet when the log is
 * lost. Bounded; thread-safe.
 */
public final class LogTail implements Consumer<Event> {
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int AT_MOST = 20_000;

    private final Deque<Event> events = new ArrayDeque<>();

    @Override
    public synchronized void accept(Event event) {
        events.addLast(event);
        long oldest = event.id().millis() - KEPT.toMillis();
        while (events.size() > AT_MOST || events.getFirst().id().millis() < oldest) {
            forgetFirstEntry();
        }
    }

    private void forgetFirstEntry() {
        String entry = events.getFirst().id().entry();
        while (!events.isEmpty() && events.getFirst().id().entry().equals(entry)) {
            events.removeFirst();
        }
    }

    /** Whole entries, in order. */
    public synchronized List<Event> events() {
        return List.copyOf(events);
    }

    /** {@link EventId#NONE} of an empty tail. */
    public synchronized EventId end() {
        return events.isEmpty() ? EventId.NONE : events.getLast().id();
    }
}
