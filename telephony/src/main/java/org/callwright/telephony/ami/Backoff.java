package org.callwright.telephony.ami;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Pauses between attempts: doubling from the first to the last, each shortened by chance to as little as half (but never
 * below the first), so that many clients do not return to a restarted PBX in the same instant.
 */
final class Backoff {
    private final Duration first;
    private final Duration last;
    private final RandomGenerator random;
    private Duration next;

    Backoff(Duration first, Duration last, RandomGenerator random) {
        this.first = first;
        this.last = last;
        this.random = random;
        this.next = first;
    }

    Duration pause() {
        var pause = next;
        var doubled = next.multipliedBy(2);
        next = doubled.compareTo(last) < 0 ? doubled : last;
        var shortened = Duration.ofNanos((long) (pause.toNanos() * (0.5 + random.nextDouble() / 2)));
        return shortened.compareTo(first) < 0 ? first : shortened;
    }

    void reset() {
        next = first;
    }
}
