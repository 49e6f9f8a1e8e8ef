package org.callwright.telephony.resync;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.callwright.core.event.FoundingPatience;
import org.callwright.telephony.report.Doubt;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When a PBX is read anew: soon after a doubt, one reading for all doubts of that moment, be it this node's or another
 * one's; again after one that failed; and now and then without any doubt, in case a report got lost unnoticed.
 */
public final class Rereading implements Doubt, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Rereading.class);
    private static final Duration SOON = Duration.ofMillis(100);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration UNASKED = Duration.ofSeconds(30);
    private static final Duration ASKS_OTHERS_EVERY = Duration.ofSeconds(1);

    private final ScheduledExecutorService timer;
    private final AtomicBoolean planned = new AtomicBoolean();
    private final AtomicBoolean underWay = new AtomicBoolean();
    private final FoundingPatience patience = new FoundingPatience();
    private volatile @Nullable Supplier<CompletionStage<Void>> reading;

    /**
     * @param timer runs the readings; they must not block it
     * @param others asks whether another node has a doubt, and forgets it; must not block
     */
    public Rereading(ScheduledExecutorService timer, Supplier<CompletionStage<Boolean>> others) {
        this.timer = timer;
        var _ = timer.scheduleWithFixedDelay(
                () -> ask(others), ASKS_OTHERS_EVERY.toMillis(), ASKS_OTHERS_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        var _ = timer.scheduleWithFixedDelay(
                this::raise, UNASKED.toMillis(), UNASKED.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** From now on there is something to read; at once. */
    public void begin(Supplier<CompletionStage<Void>> read) {
        reading = read;
        plan(Duration.ZERO);
    }

    @Override
    public void raise() {
        plan(SOON);
    }

    /** Only while there is something to read: a doubt is for whoever can settle it. */
    private void ask(Supplier<CompletionStage<Boolean>> others) {
        try {
            if (reading != null) {
                others.get().thenAccept(this::readIf);
            }
        } catch (RuntimeException e) {
            log.debug("whether another node doubts cannot be told; asked again", e);
        }
    }

    private void readIf(boolean doubted) {
        if (doubted) {
            plan(Duration.ZERO);
        }
    }

    /** No readings until the next {@link #begin}. */
    @Override
    public void close() {
        reading = null;
    }

    private void plan(Duration delay) {
        if (reading != null && planned.compareAndSet(false, true)) {
            var _ = timer.schedule(this::read, delay.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void read() {
        // Before the reading: a doubt raised while it is under way may not be covered by it.
        planned.set(false);
        var wanted = reading;
        if (wanted == null) {
            return;
        }
        if (!underWay.compareAndSet(false, true)) {
            // A PBX that is slow to answer has doubts enough raised about it: it is not asked twice at a time.
            plan(SOON);
            return;
        }
        CompletableFuture.completedStage(wanted).thenCompose(Supplier::get).whenComplete((done, failure) -> {
            underWay.set(false);
            if (failure == null) {
                patience.founded();
                return;
            }
            log.atLevel(patience.level(failure))
                    .log("a PBX could not be read anew, tried again in {}: {}", AFTER_FAILURE, failure.toString());
            plan(AFTER_FAILURE);
        });
    }
}
