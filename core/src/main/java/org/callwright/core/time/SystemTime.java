package org.callwright.core.time;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;

/** The only place that asks the machine for the time: in milliseconds, as everything is stored. */
@Factory
final class SystemTime {
    @Singleton
    @Requires(missingBeans = Clock.class)
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }
}
