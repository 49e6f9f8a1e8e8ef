package org.callwright.core.cluster;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SweepTest {
    @Test
    void a_look_that_fails_is_tried_again() {
        AtomicInteger looks = new AtomicInteger();
        Runnable look = () -> {
            if (looks.incrementAndGet() < 3) {
                throw new IllegalStateException("the database is away");
            }
        };

        try (Sweep sweep = new Sweep("test", look, Duration.ofMillis(1)).start()) {
            await().until(() -> looks.get() > 4);
        }
    }
}
