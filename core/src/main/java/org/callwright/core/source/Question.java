package org.callwright.core.source;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One kind of question to one source. What was answered shortly ago is not asked again, and nothing is asked twice at a
 * time. Who waits in vain gets the former answer; the late one is kept for the next who asks. Thread-safe.
 */
final class Question<K, V> {
    private static final Logger LOG = LoggerFactory.getLogger(Question.class);
    /** More answers of one source than that are not kept in memory. */
    private static final int MOST_KEPT = 10_000;
    /** More requests to one source than that are not under way: a slow one must not pile up. */
    private static final int MOST_ASKED = 32;

    private record Said<V>(Optional<V> value, Instant at) {}

    private final String source;
    private final Function<K, Optional<V>> ask;
    private final Patience patience;
    private final CircuitBreaker breaker;
    private final Clock clock;
    private final Cache<K, Said<V>> answers;
    private final Map<K, CompletableFuture<Said<V>>> asked = new ConcurrentHashMap<>();
    private final Semaphore slots = new Semaphore(MOST_ASKED);
    /** How often everything was forgotten. */
    private final AtomicLong forgettings = new AtomicLong();

    Question(String source, Function<K, Optional<V>> ask, Patience patience, CircuitBreaker breaker, Clock clock) {
        this.source = source;
        this.ask = ask;
        this.patience = patience;
        this.breaker = breaker;
        this.clock = clock;
        this.answers = Caffeine.newBuilder()
                .maximumSize(MOST_KEPT)
                .expireAfterWrite(patience.kept())
                .build();
    }

    String source() {
        return source;
    }

    /** Drops all answers, those as well that were asked for before and are still to come: who waits for one gets it, and nobody else. */
    void forget() {
        forgettings.incrementAndGet();
        answers.invalidateAll();
    }

    /** Begins to ask. The answer comes within the patience, whatever the source does; it never fails. */
    CompletableFuture<Answer<V>> put(K key) {
        return put(key, patience.answer());
    }

    /** @param within how long whoever asks bears with the source */
    CompletableFuture<Answer<V>> put(K key, Duration within) {
        Said<V> before = answers.getIfPresent(key);
        if (before != null && clock.instant().isBefore(before.at().plus(patience.fresh()))) {
            return CompletableFuture.completedFuture(answer(before, Answer.State.CURRENT));
        }
        CompletableFuture<Said<V>> now = asked.computeIfAbsent(key, this::begin);
        return now.thenApply(said -> answer(said, Answer.State.CURRENT))
                .completeOnTimeout(former(before), within.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(failure -> former(before));
    }

    private CompletableFuture<Said<V>> begin(K key) {
        CompletableFuture<Said<V>> coming = new CompletableFuture<>();
        Thread.ofVirtual().name("source-" + source).start(() -> {
            CompletableFuture<Said<V>> done = answered(key);
            // First, so that who asks after the answer asks anew.
            asked.remove(key, coming);
            done.whenComplete((said, failure) -> {
                if (failure == null) {
                    coming.complete(said);
                } else {
                    coming.completeExceptionally(failure);
                }
            });
        });
        return coming;
    }

    private CompletableFuture<Said<V>> answered(K key) {
        try {
            return CompletableFuture.completedFuture(now(key));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private Said<V> now(K key) {
        if (!inTurn()) {
            throw new IllegalStateException(source + " has enough to do");
        }
        try {
            long before = forgettings.get();
            Said<V> said = breaker.executeSupplier(() -> new Said<>(ask.apply(key), clock.instant()));
            answers.put(key, said);
            if (forgettings.get() != before) {
                answers.invalidate(key);
            }
            return said;
        } catch (RuntimeException e) {
            // What was asked is not written down: it may be a person's number.
            LOG.atDebug().addKeyValue("source", source).setCause(e).log("a source does not answer");
            throw e;
        } finally {
            slots.release();
        }
    }

    /** Waiting in line costs nobody more than the source itself may: a page asks for many things in one moment. */
    private boolean inTurn() {
        try {
            return slots.tryAcquire(patience.answer().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Answer<V> answer(Said<V> said, Answer.State state) {
        return new Answer<>(said.value().orElse(null), source, said.at(), state);
    }

    private Answer<V> former(@Nullable Said<V> before) {
        return before == null
                ? new Answer<>(null, source, null, Answer.State.UNAVAILABLE)
                : answer(before, Answer.State.STALE);
    }
}
