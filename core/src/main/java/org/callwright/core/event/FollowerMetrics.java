package org.callwright.core.event;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What is measured of a follower: {@code callwright.follower.*}, by the consumer's name. The lag grows by itself, so that
 * it tells the truth also while the follower cannot get on. Thread-safe.
 */
public final class FollowerMetrics {
    private static final long NOTHING = 0;

    private final Clock clock;
    private final AtomicLong waitingSince = new AtomicLong(NOTHING);
    private final DistributionSummary batch;
    private final Counter failures;

    /** @param clock tells the time when the lag is read */
    public FollowerMetrics(MeterRegistry meters, String consumer, Clock clock) {
        this.clock = clock;
        TimeGauge.builder("callwright.follower.lag", this, TimeUnit.MILLISECONDS, FollowerMetrics::lag)
                .description("How old the oldest entry is that has not been dealt with; 0 when nothing is left")
                .tag("consumer", consumer)
                .register(meters);
        batch = DistributionSummary.builder("callwright.follower.batch")
                .description("Events dealt with at a time")
                .tag("consumer", consumer)
                .register(meters);
        failures = Counter.builder("callwright.follower.failures")
                .description("Attempts that failed and were repeated")
                .tag("consumer", consumer)
                .register(meters);
    }

    private double lag() {
        long since = waitingSince.get();
        return since == NOTHING ? 0 : Math.max(0, clock.millis() - since);
    }

    /** Everything before this event has been dealt with. */
    void waiting(EventId oldest) {
        waitingSince.set(oldest.millis());
    }

    void nothingWaits() {
        waitingSince.set(NOTHING);
    }

    void consumed(int events) {
        batch.record(events);
    }

    /** What waits is perhaps not known then; from now on something may. */
    void failed() {
        failures.increment();
        waitingSince.compareAndSet(NOTHING, clock.millis());
    }
}
