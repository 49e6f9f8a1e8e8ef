package org.callwright.core.report;

import java.time.Instant;

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
}
