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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
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
    private final Limit limit;

    @Inject
    SideBySide(@Named(TaskExecutors.BLOCKING) ExecutorService blocking, StatementLimit limit) {
        this(blocking, PATIENCE, limit::keeping);
    }

    SideBySide(ExecutorService blocking, Duration patience) {
        this(blocking, patience, Supplier::get);
    }

    private SideBySide(ExecutorService blocking, Duration patience, Limit limit) {
        this.blocking = blocking;
        this.patience = patience;
        this.limit = limit;
    }

    /** Does a piece, and breaks it off when that takes too long. */
    private interface Limit {
        <R> R keeping(Supplier<R> work);
    }

    /**
     * The results in the order of the pieces; when one fails, those that have not begun do not begin. A place is held for one
     * piece, so that a long report lets short ones by. Blocks.
     *
     * @throws ReportsBusy when no place became free in time. Who has had one waits for the next as long as it takes: what is
     *     done already would be lost, and when many come at once all would be sent away half done
     */
    @Override
    public <P, R> List<R> each(List<P> pieces, Function<P, R> work) {
        return ofOneReport().each(pieces, work);
    }

    @Override
    public Pieces ofOneReport() {
        return new Report();
    }

    /** One that is being made. */
    private final class Report implements Pieces {
        private final AtomicBoolean begun = new AtomicBoolean();
        private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

        @Override
        public <P, R> List<R> each(List<P> pieces, Function<P, R> work) {
            int lanes = Math.min(AT_ONCE, pieces.size());
            List<CompletableFuture<List<R>>> results = IntStream.range(0, lanes)
                    .mapToObj(lane -> pieces.subList(pieces.size() * lane / lanes, pieces.size() * (lane + 1) / lanes))
                    .map(some -> CompletableFuture.supplyAsync(() -> oneByOne(some, work), blocking))
                    .toList();
            try {
                return results.stream()
                        .map(CompletableFuture::join)
                        .flatMap(List::stream)
                        .toList();
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : e;
            }
        }

        @Override
        public Pieces ofOneReport() {
            return this;
        }

        private <P, R> List<R> oneByOne(List<P> some, Function<P, R> work) {
            return some.stream().map(piece -> placed(piece, work)).toList();
        }

        private <P, R> R placed(P piece, Function<P, R> work) {
            boolean place = false;
            try {
                takePlace();
                place = true;
                RuntimeException earlier = failure.get();
                if (earlier != null) {
                    throw earlier;
                }
                return limit.keeping(() -> work.apply(piece));
            } catch (RuntimeException e) {
                failure.compareAndSet(null, e);
                throw e;
            } finally {
                if (place) {
                    places.release();
                }
            }
        }

        private void takePlace() {
            try {
                while (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                    if (!begun.get() || failure.get() != null) {
                        throw new ReportsBusy();
                    }
                }
                begun.set(true);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ReportsBusy();
            }
        }
    }
}
