package org.callwright.core.report.jdbc;

import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.callwright.core.report.Pieces;
import org.callwright.core.report.ReportsBusy;
import org.jspecify.annotations.Nullable;

/**
 * Works at the pieces of reports side by side, of all reports of this node so many at a time: each holds a connection, and
 * sign-in, tickets and the record need theirs meanwhile. Who waits is served in turn.
 */
@Singleton
class SideBySide implements Pieces {
    /** Of the pool's 16; more would not be quicker, as a statement keeps a processor of the database busy. */
    static final int MOST_AT_A_TIME = 6;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Semaphore places = new Semaphore(MOST_AT_A_TIME, true);
    private final ExecutorService blocking;
    private final Duration patience;

    @Inject
    SideBySide(@Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this(blocking, PATIENCE);
    }

    SideBySide(ExecutorService blocking, Duration patience) {
        this.blocking = blocking;
        this.patience = patience;
    }

    /**
     * The results in the order of the pieces; when one fails, those that have not begun do not begin. Blocks.
     *
     * @throws ReportsBusy when no place became free in time
     */
    @Override
    public <P, R> List<R> each(List<P> pieces, Function<P, R> work) {
        AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
        List<CompletableFuture<R>> results = pieces.stream()
                .map(piece -> CompletableFuture.supplyAsync(() -> placed(piece, work, failure), blocking))
                .toList();
        try {
            return results.stream().map(CompletableFuture::join).toList();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private <P, R> R placed(P piece, Function<P, R> work, AtomicReference<@Nullable RuntimeException> failure) {
        takePlace();
        try {
            RuntimeException earlier = failure.get();
            if (earlier != null) {
                throw earlier;
            }
            return work.apply(piece);
        } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
            throw e;
        } finally {
            places.release();
        }
    }

    private void takePlace() {
        try {
            if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ReportsBusy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ReportsBusy();
        }
    }
}
