package org.callwright.web.health;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.reactivestreams.Publisher;

/**
 * One dependency's part of the readiness: up when its question is answered in time. What went wrong is in the log, not in
 * the answer, which anybody can ask for.
 */
@Readiness
abstract class DependencyHealth implements HealthIndicator {
    private static final long PATIENCE_MILLIS = 1_500;

    private final String name;

    DependencyHealth(String name) {
        this.name = name;
    }

    /** Completes, with what may be told, when the dependency works; must not block. */
    abstract CompletionStage<Map<String, Object>> ask();

    @Override
    public final Publisher<HealthResult> getResult() {
        return Publishers.fromCompletableFuture(() -> ask().toCompletableFuture()
                .copy()
                .orTimeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                .handle((details, failure) -> failure == null
                        ? HealthResult.builder(name, HealthStatus.UP)
                                .details(details)
                                .build()
                        : HealthResult.builder(name, HealthStatus.DOWN).build()));
    }
}
