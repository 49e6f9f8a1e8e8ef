package org.callwright.core.event;

import java.time.Duration;

/**
 * How a follower goes about it.
 *
 * @param batch entries of the log at a time, at most
 * @param gathering how long it lets lie what it has read: the phone that is being rung meanwhile has the processors first,
 *     and one transaction then stores what would have been many; a full batch is not held up by it
 * @param patience how long one look waits for something to come; also how long closing may take
 * @param firstPause after a failure; doubles with each further one
 * @param longestPause the most it becomes
 */
public record FollowerPace(
        int batch, Duration gathering, Duration patience, Duration firstPause, Duration longestPause) {
    public static final FollowerPace USUAL = new FollowerPace(
            500, Duration.ofMillis(20), Duration.ofMillis(500), Duration.ofMillis(50), Duration.ofSeconds(2));

    Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(longestPause) < 0 ? twice : longestPause;
    }
}
