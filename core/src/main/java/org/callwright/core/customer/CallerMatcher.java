package org.callwright.core.customer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callwright.core.call.CallId;
import org.callwright.core.event.Event;
import org.callwright.core.event.EventId;
import org.callwright.core.event.EventLog;
import org.callwright.core.event.Fact;
import org.callwright.core.event.LogConsumer;
import org.callwright.core.event.Positions;

/**
 * Recognises every caller once: it follows the log and answers each {@link Fact.CallArrived} with a
 * {@link Fact.CallerMatched}, within milliseconds, or later when the database has been away.
 *
 * <p>How it stays once: an answer stands in the log behind its arrival. So after a start or a failure, when it is not
 * known which arrivals behind the stored position were answered, the log itself is read to its end first, and what is
 * answered there is not answered again. What could still come twice, from a node that was thought dead, says the same and
 * changes nothing.
 */
public final class CallerMatcher implements LogConsumer {
    public static final String NAME = "caller-match";

    private static final int SCAN = 1_000;
    private static final Duration APPENDS_WITHIN = Duration.ofSeconds(10);
    /** Positions without an arrival are stored at times only: to read over them again costs nothing. */
    private static final Duration REMEMBERS_EVERY = Duration.ofSeconds(5);

    private final EventLog log;
    private final CallerMatching matching;
    private final Positions positions;
    private final Clock clock;
    private EventId stored = EventId.NONE;
    private Instant rememberedAt = Instant.MIN;
    /** The calls answered behind the stored position, as the log said when it was last read to its end. */
    private Set<CallId> answered = Set.of();

    private boolean scanned;

    public CallerMatcher(EventLog log, CallerMatching matching, Positions positions, Clock clock) {
        this.log = log;
        this.matching = matching;
        this.positions = positions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public EventId position() {
        scanned = false;
        stored = positions.of(NAME);
        return stored;
    }

    @Override
    public EventId consume(EventId from, List<Event> events) {
        if (!scanned) {
            answered = answeredAfter(from);
            scanned = true;
        }
        boolean arrivals = answer(events);
        EventId to = events.getLast().id();
        if (arrivals || rememberedAt.plus(REMEMBERS_EVERY).isBefore(clock.instant())) {
            return remember(to);
        }
        return to;
    }

    @Override
    public void rewind(EventId from) {
        positions.advance(NAME, stored, EventId.NONE);
    }

    private boolean answer(List<Event> events) {
        List<Fact.CallArrived> arrivals = events.stream()
                .flatMap(
                        event -> event.fact() instanceof Fact.CallArrived arrival ? Stream.of(arrival) : Stream.empty())
                .filter(arrival -> !answered.contains(arrival.call()))
                .toList();
        List<CallerMatch> matches =
                matching.match(arrivals.stream().map(Fact.CallArrived::caller).toList());
        await(IntStream.range(0, arrivals.size())
                .mapToObj(i -> append(arrivals.get(i).call(), matches.get(i)))
                .toList());
        return !arrivals.isEmpty();
    }

    private CompletableFuture<EventId> append(CallId call, CallerMatch match) {
        Fact fact = new Fact.CallerMatched(call, match.outcome(), match.rule(), match.customers());
        return log.append(clock.instant(), fact).toCompletableFuture();
    }

    private EventId remember(EventId to) {
        rememberedAt = clock.instant();
        if (!positions.advance(NAME, stored, to)) {
            return position();
        }
        stored = to;
        return to;
    }

    private Set<CallId> answeredAfter(EventId from) {
        Set<CallId> found = new HashSet<>();
        EventId end = log.end();
        EventId position = from;
        while (position.compareTo(end) < 0) {
            List<Event> events = log.read(position, SCAN, Duration.ZERO);
            if (events.isEmpty()) {
                break;
            }
            for (Event event : events) {
                if (event.fact() instanceof Fact.CallerMatched matched) {
                    found.add(matched.call());
                }
            }
            position = events.getLast().id();
        }
        return found;
    }

    private static void await(List<CompletableFuture<EventId>> appended) {
        try {
            CompletableFuture.allOf(appended.toArray(CompletableFuture[]::new))
                    .get(APPENDS_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the event log does not take answers", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
