package org.callwright.web.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthResult;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
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
    void aNodeThatIsNotReadyYetIsNoWarningOneThatNoLongerIsIsOne() {
        ListAppender<ILoggingEvent> said = new ListAppender<>();
        said.start();
        Logger logger = (Logger) LoggerFactory.getLogger(DependencyHealth.class);
        logger.addAppender(said);
        try {
            up = false;
            assertThat(status()).isEqualTo(HealthStatus.DOWN);
            assertThat(said.list).noneMatch(line -> line.getLevel().equals(Level.WARN));

            up = true;
            await().until(() -> status().equals(HealthStatus.UP));
            up = false;
            await().until(() -> status().equals(HealthStatus.DOWN));

            assertThat(said.list).anyMatch(line -> line.getLevel().equals(Level.WARN));
        } finally {
            logger.detachAppender(said);
        }
    }

    @Test
    void aChangeIsSeenSoonAfter() {
        assertThat(status()).isEqualTo(HealthStatus.UP);

        up = false;

        await().until(() -> status().equals(HealthStatus.DOWN));
    }
}
