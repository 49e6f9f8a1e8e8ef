package org.callwright.telephony.resync;

import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.callwright.telephony.report.Doubt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When a PBX is read anew: soon after a doubt, one reading for all doubts of that moment; again after one that failed;
 * and now and then without any doubt, in case a report got lost unnoticed.
 */
public final class Rereading implements Doubt, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Rereading.class);
    private static final Duration SOON = Duration.ofMillis(100);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration UNASKED = Duration.ofSeconds(30);

    private final Supplier<CompletionStage<Void>> reading;
    private final ScheduledExecutorService timer;
    private final AtomicBoolean planned = new AtomicBoolean();
    private volatile boolean wanted;

    /** @param timer runs the readings; they must not block it */
    public Rereading(Supplier<CompletionStage<Void>> reading, ScheduledExecutorService timer) {
        this.reading = reading;
        this.timer = timer;
        var _ = timer.scheduleWithFixedDelay(
                this::raise, UNASKED.toMillis(), UNASKED.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** From now on there is somebody to read for; at once. */
    public void begin() {
        wanted = true;
        plan(Duration.ZERO);
    }

    @Override
    public void raise() {
        plan(SOON);
    }

    /** No readings until the next {@link #begin}. */
    @Override
    public void close() {
        wanted = false;
    }

    private void plan(Duration delay) {
        if (wanted && planned.compareAndSet(false, true)) {
            var _ = timer.schedule(this::read, delay.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void read() {
        // Before the reading: a doubt raised while it is under way may not be covered by it.
        planned.set(false);
        if (!wanted) {
            return;
        }
        reading.get().whenComplete((done, failure) -> {
            if (failure != null) {
                log.warn("a PBX could not be read anew, tried again in {}: {}", AFTER_FAILURE, failure.toString());
                plan(AFTER_FAILURE);
            }
        });
    }
}
