package org.callwright.core.hint;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks things up beside the caller's way in, and only for him who gives something. */
public final class PromptHints implements HintReader {
    private static final Logger LOG = LoggerFactory.getLogger(PromptHints.class);

    /** The caller hears nothing meanwhile, and Asterisk goes on without us after seconds. */
    private static final Duration PATIENCE = Duration.ofMillis(800);

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
        FutureTask<?> work = new FutureTask<>(() -> meaning.complete(reading.of(visit))) {
            @Override
            protected void setException(Throwable failure) {
                meaning.completeExceptionally(failure);
            }
        };
        threads.execute(work);
        return meaning.orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((read, failure) -> {
                    // Nobody waits for it any more, and it must not wait for a connection that others need.
                    if (failure instanceof TimeoutException) {
                        work.cancel(true);
                    }
                })
                .exceptionally(failure -> {
                    LOG.atWarn()
                            .addKeyValue("cause", failure.toString())
                            .log("what a caller gave along could not be looked up; it is kept as it is");
                    return HintReading.unread(visit);
                });
    }
}
