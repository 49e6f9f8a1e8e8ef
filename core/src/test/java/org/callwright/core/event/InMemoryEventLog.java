package org.callwright.core.event;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The event log as a list: ids grow, whatever time the facts have. Thread-safe. */
public class InMemoryEventLog implements EventLog {
    private final List<Event> events = new ArrayList<>();
    private long millis;
    private long sequence;
    private boolean away;

    @Override
    public CompletionStage<EventId> append(Instant at, Fact fact) {
        try {
            return CompletableFuture.completedFuture(
                    appendEntry(at, List.of(fact)).getFirst().id());
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** What one atomic step appends. */
    public synchronized List<Event> appendEntry(Instant at, List<? extends Fact> facts) {
        failIfAway();
        sequence++;
        millis = Math.max(millis, at.toEpochMilli());
        List<Event> entry = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            entry.add(new Event(new EventId(millis, sequence, i), at.truncatedTo(ChronoUnit.MILLIS), facts.get(i)));
        }
        events.addAll(entry);
        notifyAll();
        return entry;
    }

    @Override
    public synchronized List<Event> read(EventId after, int max, Duration patience) {
        failIfAway();
        List<Event> found = entriesAfter(after, max);
        if (found.isEmpty() && !patience.isZero()) {
            try {
                wait(patience.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            found = entriesAfter(after, max);
        }
        return found;
    }

    private List<Event> entriesAfter(EventId after, int max) {
        List<Event> found = new ArrayList<>();
        int entries = 0;
        for (Event event : events) {
            if (event.id().compareTo(after) <= 0 || event.id().entry().equals(after.entry())) {
                continue;
            }
            if (event.id().index() == 0 && ++entries > max) {
                break;
            }
            found.add(event);
        }
        return found;
    }

    @Override
    public synchronized EventId end() {
        failIfAway();
        return events.isEmpty() ? EventId.NONE : events.getLast().id();
    }

    @Override
    public synchronized void forget(EventId before) {
        failIfAway();
        events.removeIf(event -> event.id().compareTo(new EventId(before.millis(), before.sequence(), 0)) < 0);
    }

    public synchronized List<Event> events() {
        return List.copyOf(events);
    }

    /** Every use fails until it is back. */
    public synchronized void away(boolean gone) {
        away = gone;
    }

    private void failIfAway() {
        if (away) {
            throw new IllegalStateException("the log is away");
        }
    }
}
