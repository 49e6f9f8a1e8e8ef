package org.callwright.launcher.bench;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Sends requests from one thread, so many under way at a time at most. */
final class Pipeline {
    private final int depth;
    private final Semaphore free;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    Pipeline(int depth) {
        this.depth = depth;
        this.free = new Semaphore(depth);
    }

    void send(Supplier<? extends CompletionStage<?>> request) {
        free.acquireUninterruptibly();
        request.get().whenComplete((result, failed) -> {
            if (failed != null) {
                failure.compareAndSet(null, failed);
            }
            free.release();
        });
    }

    /** Waits for all that is under way, and fails if anything failed. */
    void drain() {
        free.acquireUninterruptibly(depth);
        free.release(depth);
        Throwable failed = failure.get();
        if (failed != null) {
            throw new IllegalStateException("a request of the benchmark failed", failed);
        }
    }
}
