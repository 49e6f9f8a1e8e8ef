package org.callwright.core.jdbc;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something small that is stored, kept in memory: read at the start, again from time to time because other nodes change
 * it, and again when this node has changed it. While the database is away the last one stays. Thread-safe.
 */
public final class Snapshot<T> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Snapshot.class);

    private final String what;
    private final Supplier<T> load;
    private final T empty;
    private final Duration every;
    private final Semaphore wakings = new Semaphore(0);
    private volatile boolean closed;
    private volatile @Nullable T current;

    /**
     * @param empty what there is until the first one has been read
     * @param every how often to read it again; while it fails, every second
     */
    public Snapshot(String what, Supplier<T> load, T empty, Duration every) {
        this.what = what;
        this.load = load;
        this.empty = empty;
        this.every = every;
    }

    /** Begins to read, on a thread of its own. */
    public Snapshot<T> start() {
        Thread.ofVirtual().name("snapshot-" + what).start(this::readAgainAndAgain);
        return this;
    }

    public T get() {
        T now = current;
        return now == null ? empty : now;
    }

    public boolean loaded() {
        return current != null;
    }

    /** Reads it now. Blocks; fails when the database is away. */
    public synchronized void refresh() {
        current = load.get();
    }

    /** Has it read within a moment, by its own thread. Never blocks. */
    public void refreshSoon() {
        wakings.release();
    }

    @Override
    public void close() {
        closed = true;
        wakings.release();
    }

    private void readAgainAndAgain() {
        while (!closed) {
            rest(read() ? every : Duration.ofSeconds(1));
        }
    }

    private boolean read() {
        try {
            refresh();
            return true;
        } catch (RuntimeException e) {
            LOG.warn("{} cannot be read now: {}", what, e.toString());
            return false;
        }
    }

    private void rest(Duration pause) {
        try {
            if (wakings.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                wakings.drainPermits();
            }
        } catch (InterruptedException e) {
            closed = true;
        }
    }
}
