package org.callwright.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@MicronautTest(environments = {"memory", "looks"})
class EndOfLooksTest {
    @Inject
    ApplicationContext context;

    @Inject
    Looks looks;

    @Test
    void nothingIsLookedAfterAnyMoreOnceTheNodeEnds() {
        await().until(() -> looks.made.get() > 1);

        context.getEventPublisher(ShutdownEvent.class).publishEvent(new ShutdownEvent(context));
        int made = looks.made.get();

        await().during(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(looks.made.get()).isLessThanOrEqualTo(made + 1));
    }

    @Singleton
    @Requires(env = "looks")
    static class Looks {
        private final AtomicInteger made = new AtomicInteger();

        @Scheduled(fixedDelay = "5ms")
        void look() {
            made.incrementAndGet();
        }
    }
}
