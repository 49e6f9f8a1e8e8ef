package org.callwright.core.event;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** What is measured of a follower: {@code callwright.follower.*}, by the consumer's name. */
public final class FollowerMetrics {
    private final AtomicLong lag = new AtomicLong();
    private final DistributionSummary batch;
    private final Counter failures;

    public FollowerMetrics(MeterRegistry meters, String consumer) {
        TimeGauge.builder("callwright.follower.lag", lag, TimeUnit.MILLISECONDS, AtomicLong::get)
                .description("How old the last entry was when it had been dealt with; 0 when nothing is left")
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

    void lag(Duration now) {
        lag.set(now.toMillis());
    }

    void consumed(int events) {
        batch.record(events);
    }

    void failed() {
        failures.increment();
    }
}
