package org.callwright.web.health;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * One dependency's part of the readiness: up when its question is answered in time. What went wrong is in the log, not in
 * the answer, which anybody can ask for; so the dependency itself is asked once a second at most.
 */
@Readiness
abstract class DependencyHealth implements HealthIndicator {
    private static final Logger LOG = LoggerFactory.getLogger(DependencyHealth.class);
    private static final long PATIENCE_MILLIS = 1_500;

    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);
    /** What a node needs to take up a site that is new; a busy machine takes longer. */
    private static final long BEGINS_WITHIN_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final String name;
    private final long begun = System.nanoTime();
    private @Nullable Asked last;
    private volatile boolean hasBeenUp;

    private record Asked(long at, CompletableFuture<HealthResult> answer) {}

    DependencyHealth(String name) {
        this.name = name;
    }

    /** Completes, with what may be told, when the dependency works; must not block. */
    abstract CompletionStage<Map<String, Object>> ask();

    @Override
    public final Publisher<HealthResult> getResult() {
        return Publishers.fromCompletableFuture(() -> answer().copy());
    }

    private synchronized CompletableFuture<HealthResult> answer() {
        long now = System.nanoTime();
        if (last == null || now - last.at() > FRESH_NANOS) {
            last = new Asked(
                    now,
                    ask().toCompletableFuture()
                            .copy()
                            .orTimeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                            .handle(this::result));
        }
        return last.answer();
    }

    private HealthResult result(@Nullable Map<String, Object> details, @Nullable Throwable failure) {
        if (failure == null) {
            hasBeenUp = true;
            return HealthResult.builder(name, HealthStatus.UP).details(details).build();
        }
        LOG.atLevel(loudness())
                .addKeyValue("dependency", name)
                .addKeyValue("cause", failure.toString())
                .log("a dependency is not ready");
        return HealthResult.builder(name, HealthStatus.DOWN).build();
    }

    /** Whoever waits for a node to start asks until it is ready: that it is not yet is no news. */
    private Level loudness() {
        return hasBeenUp || System.nanoTime() - begun > BEGINS_WITHIN_NANOS ? Level.WARN : Level.DEBUG;
    }
}
