package org.callwright.core.hint;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks things up beside the caller's way in, and only for him who gives something. */
public final class PromptHints implements HintReader {
    private static final Logger LOG = LoggerFactory.getLogger(PromptHints.class);

    /** The caller hears nothing meanwhile, and Asterisk goes on without us after seconds. */
    private static final Duration PATIENCE = Duration.ofMillis(800);

    /** So many are under way, and no more connections are held by them when the database hangs: others need theirs. */
    static final int MOST_AT_A_TIME = 4;

    private final Semaphore places = new Semaphore(MOST_AT_A_TIME);
    private final HintReading reading;
    private final Executor threads;

    /** @param threads on which one may block */
    public PromptHints(HintReading reading, Executor threads) {
        this.reading = reading;
        this.threads = threads;
    }

    @Override
    public CompletionStage<Meaning> read(Visit visit) {
        if (!visit.gives()) {
            return CompletableFuture.completedStage(Meaning.of(Hint.cameBy(visit.web())));
        }
        CompletableFuture<Meaning> meaning = new CompletableFuture<>();
        threads.execute(() -> look(visit, meaning));
        return meaning.orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).exceptionally(failure -> {
            LOG.atWarn()
                    .addKeyValue("cause", failure.toString())
                    .log("what a caller gave along could not be looked up; it is kept as it is");
            return HintReading.unread(visit);
        });
    }

    /** What has begun is not broken off: a virtual thread that is interrupted in a statement takes its connection along. */
    private void look(Visit visit, CompletableFuture<Meaning> meaning) {
        try {
            if (places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    if (!meaning.isDone()) {
                        meaning.complete(reading.of(visit));
                    }
                } finally {
                    places.release();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            meaning.completeExceptionally(e);
        }
    }
}
