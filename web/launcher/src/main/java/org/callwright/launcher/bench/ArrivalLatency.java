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
 *
 * <p>With each caller goes an EVALSHA that does nothing, timed alike: what it waits for, be it this machine's other work, the
 * append-only file or the collector, is not the store's doing.
 */
final class ArrivalLatency {
    /** In microseconds. */
    record Latencies(Histogram arrivals, Histogram noops) {}

    private final MatchSite site;
    private final RoutingStore store;
    private final MatchWorld world;
    private final List<ServiceQueue> queues;
    private final Clock clock = Clock.systemUTC();
    private final Latencies latencies = new Latencies(histogram(), histogram());

    ArrivalLatency(MatchSite site, MatchWorld world, List<ServiceQueue> queues) {
        this.site = site;
        this.store = site.store();
        this.world = world;
        this.queues = queues;
    }

    private static Histogram histogram() {
        return new ConcurrentHistogram(TimeUnit.MINUTES.toMicros(1), 3);
    }

    Latencies measure(int perSecond, Duration time) {
        long interval = TimeUnit.SECONDS.toNanos(1) / perSecond;
        int count = Math.toIntExact(time.toNanos() / interval);
        CompletableFuture<?>[] all = new CompletableFuture<?>[count];
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            long at = start + i * interval;
            for (long left = at - System.nanoTime(); left > 0; left = at - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            Arrival arrival = world.arrival(queues.get(i % queues.size()), clock.instant());
            // In turns, so that neither is always behind the other.
            var first = i % 2 == 0 ? visit(arrival, at) : noop(at);
            var second = i % 2 == 0 ? noop(at) : visit(arrival, at);
            all[i] = CompletableFuture.allOf(first.toCompletableFuture(), second.toCompletableFuture());
        }
        CompletableFuture.allOf(all).join();
        return latencies;
    }

    private CompletionStage<?> noop(long at) {
        return site.noop().thenAccept(result -> record(latencies.noops(), at));
    }

    private static void record(Histogram micros, long since) {
        micros.recordValue(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - since));
    }

    private CompletionStage<?> visit(Arrival arrival, long at) {
        return store.arrive(arrival, clock.instant()).thenCompose(outcome -> {
            record(latencies.arrivals(), at);
            Offer offer = outcome.offer().orElseThrow(() -> new IllegalStateException("no agent was idle"));
            return store.agentAnswered(offer.call(), offer.token(), clock.instant())
                    .thenCompose(answered -> store.ended(offer.call(), CallEnding.CALLER_HUNG_UP, clock.instant()));
        });
    }
}
