package org.callwright.telephony.arrive;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Knows when this node stood still, stopped or in a long collection of garbage: what is read right afterwards has been
 * waiting, and Asterisk may have gone on without us. Somebody has to let it {@link #beat}. Thread-safe.
 */
public final class Pulse {
    public static final Duration INTERVAL = Duration.ofMillis(500);

    /** Less than Asterisk's patience with a request, and more than a busy machine's ordinary delays. */
    private static final Duration STANDSTILL = Duration.ofSeconds(2);

    /** How long it takes to read what has gathered. */
    private static final Duration CATCHING_UP = Duration.ofSeconds(2);

    private final Clock clock;
    private volatile Beat last;

    public Pulse(Clock clock) {
        this.clock = clock;
        this.last = new Beat(clock.instant(), Instant.MIN, Instant.MIN);
    }

    /** Called every {@link #INTERVAL} while the node runs. */
    public void beat() {
        Instant now = clock.instant();
        Beat before = last;
        last = before.at.plus(STANDSTILL).isBefore(now)
                ? new Beat(now, before.at, now.plus(CATCHING_UP))
                : new Beat(now, before.stoodStillFrom, before.caughtUp);
    }

    /** Since when, at most, something that is read now has been waiting for us; now, unless the node stood still. */
    Instant waitingSince() {
        Instant now = clock.instant();
        Beat beat = last;
        if (beat.at.plus(STANDSTILL).isBefore(now)) {
            return beat.at;
        }
        return now.isBefore(beat.caughtUp) ? beat.stoodStillFrom : now;
    }

    private record Beat(Instant at, Instant stoodStillFrom, Instant caughtUp) {}
}
