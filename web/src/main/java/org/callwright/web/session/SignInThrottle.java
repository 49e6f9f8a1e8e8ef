package org.callwright.web.session;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.callwright.web.problem.ProblemException;

/**
 * Makes guessing passwords slow: tries are counted before they are checked, so a burst does not get through, and a success
 * gives its try back. Counts by account at an address, by address, and by account (more generously, or anybody could lock
 * anybody out). Each node counts for itself; what it remembers is bounded. Thread-safe.
 */
@Singleton
final class SignInThrottle {
    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int PER_ACCOUNT_AND_ADDRESS = 5;
    static final int PER_ADDRESS = 30;
    static final int PER_ACCOUNT = 100;
    private static final int REMEMBERED = 30_000;

    private final Clock clock;
    private final Map<String, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > REMEMBERED;
        }
    };

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    /** A try that has been counted. */
    interface Try {
        /** The right password: forgets the tries of this account at this address. */
        void succeeded();

        /** It could not be checked. */
        void didNotCount();
    }

    private record Count(Instant since, int tries) {}

    private record Limit(String key, int most) {}

    synchronized Try admit(String account, String address) {
        Instant now = clock.instant();
        String name = account.toLowerCase(Locale.ROOT);
        Limit pair = new Limit("pair " + address + " " + name, PER_ACCOUNT_AND_ADDRESS);
        List<Limit> limits =
                List.of(pair, new Limit("address " + address, PER_ADDRESS), new Limit("account " + name, PER_ACCOUNT));
        for (Limit limit : limits) {
            Count count = current(limit.key(), now);
            if (count.tries() >= limit.most()) {
                Duration wait = Duration.between(now, count.since().plus(WINDOW));
                throw ProblemException.tooMany(
                        "Too many failed sign-ins; try again in "
                                + wait.plusSeconds(59).toMinutes() + " minutes.",
                        wait);
            }
        }
        limits.forEach(limit -> add(limit.key(), 1, now));
        return new Try() {
            @Override
            public void succeeded() {
                forget(pair.key());
                limits.forEach(limit -> add(limit.key(), -1, clock.instant()));
            }

            @Override
            public void didNotCount() {
                limits.forEach(limit -> add(limit.key(), -1, clock.instant()));
            }
        };
    }

    private Count current(String key, Instant now) {
        Count count = counts.get(key);
        return count == null || !now.isBefore(count.since().plus(WINDOW)) ? new Count(now, 0) : count;
    }

    private synchronized void add(String key, int tries, Instant now) {
        Count count = current(key, now);
        counts.put(key, new Count(count.since(), Math.max(0, count.tries() + tries)));
    }

    private synchronized void forget(String key) {
        counts.remove(key);
    }
}
