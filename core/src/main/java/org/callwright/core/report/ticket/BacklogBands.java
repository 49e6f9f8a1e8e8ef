package org.callwright.core.report.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.callwright.core.report.Period;

/**
 * How old tickets are, in bands: each from one limit to the next, and the last without an end.
 *
 * @param limits ascending; the first band begins at 0
 */
public record BacklogBands(List<Duration> limits) {
    public static final BacklogBands USUAL = new BacklogBands(List.of(
            Duration.ofHours(4), Duration.ofDays(1), Duration.ofDays(3), Duration.ofDays(7), Duration.ofDays(30)));

    private static final int MOST = 20;
    /** What was opened by a clock that is ahead is new. */
    private static final Duration AHEAD = Duration.ofDays(1);

    public BacklogBands {
        limits = List.copyOf(limits);
        if (limits.isEmpty() || limits.size() > MOST) {
            throw new IllegalArgumentException("bands have 1 to " + MOST + " limits");
        }
        Duration before = Duration.ZERO;
        for (Duration limit : limits) {
            if (limit.compareTo(before) <= 0) {
                throw new IllegalArgumentException("limits of bands ascend from more than 0");
            }
            before = limit;
        }
    }

    public int number() {
        return limits.size() + 1;
    }

    /** Inclusive. */
    public Duration from(int band) {
        return band == 0 ? Duration.ZERO : limits.get(band - 1);
    }

    /** When tickets were opened that are in that band now. */
    public Period opened(int band, Instant now) {
        Instant from = band == limits.size() ? Instant.EPOCH : now.minus(limits.get(band));
        Instant to = band == 0 ? now.plus(AHEAD) : now.minus(limits.get(band - 1));
        // As old as a limit belongs to the older ones.
        return new Period(from.equals(Instant.EPOCH) ? from : from.plusMillis(1), band == 0 ? to : to.plusMillis(1));
    }

    /** When all tickets were opened that there are. */
    public Period opened(Instant now) {
        return new Period(Instant.EPOCH, now.plus(AHEAD));
    }
}
