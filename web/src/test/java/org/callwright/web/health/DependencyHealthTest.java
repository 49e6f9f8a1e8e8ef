package org.callwright.web.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthResult;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class DependencyHealthTest {
    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean up = true;

    private final DependencyHealth health = new DependencyHealth("thing") {
        @Override
        CompletionStage<Map<String, Object>> ask() {
            asked.incrementAndGet();
            return up
                    ? CompletableFuture.completedFuture(Map.of())
                    : CompletableFuture.failedFuture(new IllegalStateException("down"));
        }
    };

    private HealthStatus status() {
        return Flux.from(health.getResult()).map(HealthResult::getStatus).blockLast();
    }

    @Test
    void whoAsksAgainAtOnceIsToldTheSameWithoutAskingTheDependency() {
        assertThat(IntStream.range(0, 100).mapToObj(i -> status())).containsOnly(HealthStatus.UP);

        // A slow machine may need more than one second for it.
        assertThat(asked.get()).isLessThan(50);
    }

    @Test
    void aChangeIsSeenSoonAfter() {
        assertThat(status()).isEqualTo(HealthStatus.UP);

        up = false;

        await().until(() -> status().equals(HealthStatus.DOWN));
    }
}
