package org.callwright.launcher.bench;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.callwright.core.call.CallEnding;
import org.callwright.core.queue.ServiceQueue;
import org.callwright.core.routing.Arrival;
import org.callwright.core.routing.Offer;
import org.callwright.core.routing.RoutingStore;

/**
 * Callers arrive one by one at an even pace and find idle agents. Measured from when a caller was to arrive, so that a
 * hold-up counts for all who were due meanwhile. Each conversation is answered and ended at once, so agents stay idle.
 */
final class ArrivalLatency {
    private final RoutingStore store;
    private final MatchWorld world;
    private final List<ServiceQueue> queues;
    private final Clock clock = Clock.systemUTC();
    private final Histogram micros = new ConcurrentHistogram(TimeUnit.MINUTES.toMicros(1), 3);

    ArrivalLatency(RoutingStore store, MatchWorld world, List<ServiceQueue> queues) {
        this.store = store;
        this.world = world;
        this.queues = queues;
    }

    Histogram measure(int perSecond, Duration time) {
        long interval = TimeUnit.SECONDS.toNanos(1) / perSecond;
        int count = Math.toIntExact(time.toNanos() / interval);
        CompletableFuture<?>[] visits = new CompletableFuture<?>[count];
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            long at = start + i * interval;
            for (long left = at - System.nanoTime(); left > 0; left = at - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            Arrival arrival = world.arrival(queues.get(i % queues.size()), clock.instant());
            visits[i] = visit(arrival, at).toCompletableFuture();
        }
        CompletableFuture.allOf(visits).join();
        return micros;
    }

    private CompletionStage<?> visit(Arrival arrival, long at) {
        return store.arrive(arrival, clock.instant()).thenCompose(outcome -> {
            micros.recordValue(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - at));
            Offer offer = outcome.offer().orElseThrow(() -> new IllegalStateException("no agent was idle"));
            return store.agentAnswered(offer.call(), offer.token(), clock.instant())
                    .thenCompose(answered -> store.ended(offer.call(), CallEnding.CALLER_HUNG_UP, clock.instant()));
        });
    }
}
