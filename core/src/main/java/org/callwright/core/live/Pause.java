package org.callwright.core.live;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits between tries, twice as long after each failure, up to a limit. */
final class Pause {
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(3);

    private Duration next = SHORTEST;

    void reset() {
        next = SHORTEST;
    }

    /** False when interrupted. */
    boolean afterFailure() {
        try {
            TimeUnit.NANOSECONDS.sleep(next.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        next = next.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : next.multipliedBy(2);
        return true;
    }
}
