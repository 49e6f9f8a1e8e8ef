package org.callwright.core.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Counts in this node's memory, which is bounded: who was tried longest ago is forgotten first. */
public final class NodeTryCounts implements TryCounts {
    private static final int REMEMBERED = 30_000;

    private final Clock clock;
    private final Map<String, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Count(Instant until, int tries) {}

    public NodeTryCounts(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized CompletionStage<Duration> count(List<Limit> limits, Duration window) {
        Instant now = clock.instant();
        Instant free = limits.stream()
                .filter(limit -> current(limit.subject(), now, window).tries() >= limit.most())
                .map(limit -> current(limit.subject(), now, window).until())
                .max(Instant::compareTo)
                .orElse(now);
        if (free.equals(now)) {
            limits.forEach(limit -> {
                Count count = current(limit.subject(), now, window);
                counts.put(limit.subject(), new Count(count.until(), count.tries() + 1));
            });
        }
        return CompletableFuture.completedStage(Duration.between(now, free));
    }

    private Count current(String subject, Instant now, Duration window) {
        Count count = counts.get(subject);
        return count == null || !now.isBefore(count.until()) ? new Count(now.plus(window), 0) : count;
    }

    @Override
    public synchronized CompletionStage<Void> takeBack(List<String> subjects) {
        subjects.forEach(subject -> counts.computeIfPresent(
                subject, (key, count) -> new Count(count.until(), Math.max(0, count.tries() - 1))));
        return CompletableFuture.completedStage(null);
    }

    @Override
    public synchronized CompletionStage<Void> forget(String subject) {
        counts.remove(subject);
        return CompletableFuture.completedStage(null);
    }
}
