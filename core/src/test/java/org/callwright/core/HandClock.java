package org.callwright.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Time that passes only when a test lets it. */
public final class HandClock extends Clock {
    private volatile Instant now;

    public HandClock(Instant begin) {
        this.now = begin;
    }

    public void advance(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        // Nobody asks for local time.
        throw new UnsupportedOperationException();
    }
}
