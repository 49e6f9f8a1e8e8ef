package org.callwright.core.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The time that a report is about.
 *
 * @param from inclusive
 * @param to exclusive
 */
public record Period(Instant from, Instant to) {
    public Period {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a period begins before it ends");
        }
    }

    /**
     * Periods that make up this one, the newest first and each longer than those before, up to a longest: for whoever wants a few
     * of the newest.
     */
    public List<Period> backwards(Duration first, Duration longest) {
        List<Period> pieces = new ArrayList<>();
        Instant end = to;
        Duration length = first;
        while (from.isBefore(end)) {
            Instant start = end.minus(length);
            start = start.isBefore(from) ? from : start;
            pieces.add(new Period(start, end));
            end = start;
            length = length.compareTo(longest.dividedBy(2)) < 0 ? length.multipliedBy(2) : longest;
        }
        return pieces;
    }

    /** Periods that make up this one, so many at most; each but the first begins with a quarter of an hour. */
    public List<Period> pieces(int most) {
        long atom = Interval.ATOM_MILLIS;
        long first = Math.floorDiv(from.toEpochMilli(), atom);
        long end = -Math.floorDiv(-to.toEpochMilli(), atom);
        List<Period> pieces = new ArrayList<>();
        Instant start = from;
        for (int piece = 1; piece <= most && start.isBefore(to); piece++) {
            Instant edge = Instant.ofEpochMilli((first + (end - first) * piece / most) * atom);
            Instant until = piece == most || edge.isAfter(to) ? to : edge;
            if (start.isBefore(until)) {
                pieces.add(new Period(start, until));
                start = until;
            }
        }
        return pieces;
    }
}
