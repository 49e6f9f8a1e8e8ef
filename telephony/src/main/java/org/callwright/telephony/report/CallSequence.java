package org.callwright.telephony.report;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.callwright.core.call.CallId;

/**
 * Runs the steps of one call one after the other, and those of different calls side by side. A call without steps under
 * way costs nothing. {@link #run} blocks its caller while too many steps are under way: it is called by the thread that
 * reads a PBX's events, and so slows the PBX down rather than letting a queue grow.
 */
final class CallSequence {
    private final Map<CallId, CompletableFuture<Void>> tails = new ConcurrentHashMap<>();
    private final Semaphore permits;

    CallSequence(int stepsUnderWay) {
        this.permits = new Semaphore(stepsUnderWay);
    }

    /** A failed step does not stop the ones behind it. */
    void run(CallId call, Supplier<CompletionStage<?>> step) {
        permits.acquireUninterruptibly();
        CompletableFuture<Void> done = new CompletableFuture<>();
        CompletableFuture<Void> before = tails.put(call, done);
        Runnable start = () -> started(step).whenComplete((result, failure) -> {
            tails.remove(call, done);
            permits.release();
            done.complete(null);
        });
        if (before == null) {
            start.run();
        } else {
            before.thenRun(start);
        }
    }

    int callsUnderWay() {
        return tails.size();
    }

    private static CompletionStage<?> started(Supplier<CompletionStage<?>> step) {
        try {
            return step.get();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
