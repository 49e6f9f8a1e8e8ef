package org.callwright.core.projection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.callwright.core.event.EventId;
import org.callwright.core.event.EventLog;
import org.callwright.core.event.Positions;

/**
 * Lets the log forget what every lasting consumer has dealt with, some time after it happened: that long a consumer's
 * position may be set back, and the live channel finds what it missed. Used by one thread.
 */
public final class LogTrimmer {
    private static final Duration EVERY = Duration.ofSeconds(30);

    private final EventLog log;
    private final Positions positions;
    private final Duration keep;
    private final Clock clock;
    private Instant next = Instant.MIN;

    public LogTrimmer(EventLog log, Positions positions, Duration keep, Clock clock) {
        this.log = log;
        this.positions = positions;
        this.keep = keep;
        this.clock = clock;
    }

    void trim() {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(EVERY);
        EventId kept = new EventId(now.minus(keep).toEpochMilli(), 0, 0);
        EventId hindmost = positions.hindmost();
        EventId before = hindmost.compareTo(kept) < 0 ? hindmost : kept;
        if (before.compareTo(EventId.NONE) > 0) {
            log.forget(before);
        }
    }
}
