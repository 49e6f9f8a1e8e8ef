package org.callwright.core.customer.jdbc;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.callwright.core.customer.CallerMatcher;
import org.callwright.core.customer.CallerMatching;
import org.callwright.core.customer.Customers;
import org.callwright.core.event.EventLog;
import org.callwright.core.event.FollowerMetrics;
import org.callwright.core.event.FollowerPace;
import org.callwright.core.event.LogFollower;
import org.callwright.core.event.Positions;

/** Wires the recognition of callers. */
@Factory
final class CustomerFactory {
    @Singleton
    CallerMatching matching(Customers customers) {
        return new CallerMatching(customers);
    }

    /** Started and stopped by whoever holds the lease. */
    @Singleton
    @Bean(preDestroy = "close")
    @Named(CallerMatcher.NAME)
    LogFollower matcher(
            EventLog log, CallerMatching matching, Positions positions, Optional<MeterRegistry> meters, Clock clock) {
        FollowerMetrics metrics =
                new FollowerMetrics(meters.orElseGet(SimpleMeterRegistry::new), CallerMatcher.NAME, clock);
        CallerMatcher matcher = new CallerMatcher(log, matching, positions, clock);
        return new LogFollower(log, matcher, FollowerPace.USUAL, metrics);
    }
}
