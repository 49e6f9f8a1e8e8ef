package org.callwright.telephony.resync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often a caller may be let in again. Where FastAGI reaches no node but the manager interface works, letting in leads
 * straight back to the local line, and each time takes the caller from a phone that may be ringing there: so the pauses
 * double. Bounded: of the least lately tried channels it forgets.
 */
public final class Readmission {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final int CHANNELS = 10_000;

    private record Tries(Instant last, Duration pause) {}

    private final Clock clock;
    private final Map<String, Tries> tries = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
            return size() > CHANNELS;
        }
    };

    public Readmission(Clock clock) {
        this.clock = clock;
    }

    /** Whether the channel may be let in now; if so, that counts as tried. */
    synchronized boolean allows(String channel) {
        Instant now = clock.instant();
        Tries before = tries.get(channel);
        if (before != null && now.isBefore(before.last().plus(before.pause()))) {
            return false;
        }
        Duration pause = before == null ? FIRST_PAUSE : before.pause().multipliedBy(2);
        tries.put(channel, new Tries(now, pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause));
        return true;
    }
}
