package org.callwright.core.recovery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.callwright.core.call.CallId;
import org.callwright.core.event.EventId;
import org.callwright.core.event.EventLog;
import org.callwright.core.event.Positions;
import org.callwright.core.projection.Projector;
import org.callwright.core.routing.Router;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes calls which the record has as going on and which neither the routing store nor, by its channels, a PBX brought
 * back: they ended when nobody was there to see it. Comes some time after a loss or a start, when the PBX nodes have been
 * read and the record has caught up with the log. Blocks.
 */
final class NeverEnded {
    private static final Logger log = LoggerFactory.getLogger(NeverEnded.class);
    /** Within this a PBX is read anew and its callers are let in, twice over. */
    private static final Duration SETTLED_AFTER = Duration.ofSeconds(75);

    private static final Duration TRIES_EVERY = Duration.ofSeconds(5);
    private static final Duration LOOKS_BACK = Duration.ofDays(7);

    private final OpenCalls record;
    private final EventLog events;
    private final Positions positions;
    private final Router router;
    private final Clock clock;

    NeverEnded(OpenCalls record, EventLog events, Positions positions, Router router, Clock clock) {
        this.record = record;
        this.events = events;
        this.positions = positions;
        this.router = router;
        this.clock = clock;
    }

    /** On a thread of its own, in a while and then until it is done; ends with its process. */
    void start() {
        Thread.ofVirtual().name("never-ended").start(() -> {
            Instant before = clock.instant();
            try {
                TimeUnit.NANOSECONDS.sleep(SETTLED_AFTER.toNanos());
                EventId settled = EventId.NONE;
                while (settled.equals(EventId.NONE) || !close(before, settled)) {
                    TimeUnit.NANOSECONDS.sleep(TRIES_EVERY.toNanos());
                    settled = settled.equals(EventId.NONE) ? end() : settled;
                }
            } catch (InterruptedException e) {
                log.debug("ends with its node");
            }
        });
    }

    private EventId end() {
        try {
            return events.end();
        } catch (RuntimeException away) {
            return EventId.NONE;
        }
    }

    /**
     * @param settled what the record must have before it can be believed
     * @return false when it is to be tried again
     */
    boolean close(Instant before, EventId settled) throws InterruptedException {
        try {
            if (positions.of(Projector.NAME).compareTo(settled) < 0) {
                return false;
            }
            for (CallId call : record.arrived(before.minus(LOOKS_BACK), before)) {
                boolean told = router.neverEnded(call).toCompletableFuture().get(10, TimeUnit.SECONDS);
                if (told) {
                    log.atWarn().addKeyValue("call", call).log("ended unseen; it is told as lost");
                }
            }
            return true;
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            log.warn("calls that ended unseen cannot be closed now, tried again: {}", e.toString());
            return false;
        }
    }
}
