package org.callwright.core.report;

import java.time.Duration;

/**
 * What a report measures against.
 *
 * @param answer the time T of the service level: an answer within it is in time
 * @param shortAbandon who leaves sooner than that has dialled a wrong number rather than lost patience
 */
public record Targets(Duration answer, Duration shortAbandon) {
    public static final Targets USUAL = new Targets(Duration.ofSeconds(20), Duration.ofSeconds(5));

    public Targets {
        if (answer.isNegative() || shortAbandon.isNegative()) {
            throw new IllegalArgumentException("a target is a time from 0");
        }
    }
}
