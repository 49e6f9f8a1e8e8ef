package org.callwright.telephony.resync;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.callwright.core.event.FoundingPatience;
import org.callwright.telephony.report.Doubt;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When a PBX is read anew: soon after a doubt, one reading for all doubts of that moment, be it this node's or another
 * one's; again after one that failed; and now and then without any doubt, in case a report got lost unnoticed. There is
 * one reading at a time, and a pause as long as the last one before the next: it is a slow PBX that is doubted most.
 */
public final class Rereading implements Doubt, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Rereading.class);
    private static final Duration SOON = Duration.ofMillis(100);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration UNASKED = Duration.ofSeconds(30);
    private static final Duration ASKS_OTHERS_EVERY = Duration.ofSeconds(1);

    private final ScheduledExecutorService timer;
    private final LongSupplier nanoTime;
    private final FoundingPatience patience = new FoundingPatience();

    // Guarded by this.
    private @Nullable Supplier<CompletionStage<Void>> reading;
    private @Nullable Future<?> next;
    private boolean underWay;
    private boolean again;
    private boolean failedMeanwhile;

    /**
     * @param timer runs the readings; they must not block it
     * @param others asks whether another node has a doubt, and forgets it; must not block
     */
    public Rereading(ScheduledExecutorService timer, Supplier<CompletionStage<Boolean>> others) {
        this(timer, others, System::nanoTime);
    }

    Rereading(ScheduledExecutorService timer, Supplier<CompletionStage<Boolean>> others, LongSupplier nanoTime) {
        this.timer = timer;
        this.nanoTime = nanoTime;
        var _ = timer.scheduleWithFixedDelay(
                () -> ask(others), ASKS_OTHERS_EVERY.toMillis(), ASKS_OTHERS_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        var _ = timer.scheduleWithFixedDelay(
                this::raise, UNASKED.toMillis(), UNASKED.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** From now on there is something to read; at once. */
    public synchronized void begin(Supplier<CompletionStage<Void>> read) {
        reading = read;
        plan(Duration.ZERO);
    }

    @Override
    public void raise() {
        plan(SOON);
    }

    /** A store that can be read and not written to would have the PBX read all the time. */
    @Override
    public synchronized void raiseAfterFailure() {
        failedMeanwhile |= underWay;
        plan(AFTER_FAILURE);
    }

    /** Only while there is something to read: a doubt is for whoever can settle it. */
    private void ask(Supplier<CompletionStage<Boolean>> others) {
        try {
            if (reads()) {
                others.get().thenAccept(this::readIf);
            }
        } catch (RuntimeException e) {
            log.debug("whether another node doubts cannot be told; asked again", e);
        }
    }

    private synchronized boolean reads() {
        return reading != null;
    }

    private void readIf(boolean doubted) {
        if (doubted) {
            plan(Duration.ZERO);
        }
    }

    /** No readings until the next {@link #begin}, which waits for none that was planned before. */
    @Override
    public synchronized void close() {
        reading = null;
        if (next != null) {
            next.cancel(false);
            next = null;
        }
    }

    private synchronized void plan(Duration delay) {
        if (underWay) {
            // It may not cover the doubt; when it is over there is another one.
            again = true;
        } else if (reading != null && next == null) {
            next = timer.schedule(this::read, delay.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void read() {
        var wanted = begun();
        if (wanted == null) {
            return;
        }
        long began = nanoTime.getAsLong();
        CompletableFuture.completedStage(wanted)
                .thenCompose(Supplier::get)
                .whenComplete((done, failure) -> over(failure, Duration.ofNanos(nanoTime.getAsLong() - began)));
    }

    /** Null: there is nothing to read any more, or it is being read. */
    private synchronized @Nullable Supplier<CompletionStage<Void>> begun() {
        next = null;
        if (reading == null || underWay) {
            return null;
        }
        underWay = true;
        return reading;
    }

    private void over(@Nullable Throwable failure, Duration took) {
        if (failure == null) {
            patience.founded();
            ended(false, longer(SOON, took));
            return;
        }
        Duration pause = longer(AFTER_FAILURE, took);
        log.atLevel(patience.level(failure))
                .log("a PBX could not be read anew, tried again in {}: {}", pause, failure.toString());
        ended(true, pause);
    }

    private synchronized void ended(boolean failed, Duration pause) {
        boolean wanted = again || failed;
        Duration atLeast = failedMeanwhile ? longer(AFTER_FAILURE, pause) : pause;
        underWay = false;
        again = false;
        failedMeanwhile = false;
        if (wanted) {
            plan(atLeast);
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
