package org.callwright.web.block;

import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.callwright.web.privacy.NumbersShown;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks sources side by side, and waits for none of them longer than {@link #WAIT}: one that is slow or away leaves its block
 * marked. What a late one says in the end is thrown away.
 */
@Singleton
public class Blocks {
    /** The source that our own database is. */
    public static final String OURS = "callwright";

    public static final Duration WAIT = Duration.ofMillis(300);

    private static final Duration FOR_PUTTING_TOGETHER = Duration.ofMillis(20);
    private static final Logger LOG = LoggerFactory.getLogger(Blocks.class);

    private final ExecutorService blocking;
    private final Clock clock;

    Blocks(@Named(TaskExecutors.BLOCKING) ExecutorService blocking, Clock clock) {
        this.blocking = blocking;
        this.clock = clock;
    }

    /** Asks; {@link CompletableFuture#join} on the answer never fails and takes {@link #WAIT} at most. */
    public <T> CompletableFuture<Block<T>> ask(String source, Supplier<@Nullable T> question) {
        return gather(source, deadline -> {
            T content = question.get();
            return new Block<T>(source, clock.instant(), Block.Condition.FRESH, content);
        });
    }

    /**
     * Has a block put together of what others say; the same holds for it.
     *
     * @param source what is marked when nothing comes of it
     * @param work has to be done with what was heard until the deadline
     */
    public <T> CompletableFuture<Block<T>> gather(String source, Function<Deadline, Block<T>> work) {
        Deadline deadline = Deadline.after(WAIT.minus(FOR_PUTTING_TOGETHER));
        Function<Deadline, Block<T>> counted = NumbersShown.counting(work);
        return CompletableFuture.supplyAsync(() -> counted.apply(deadline), blocking)
                .orTimeout(WAIT.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(failure -> marked(source, failure));
    }

    private static <T> Block<T> marked(String source, Throwable failure) {
        if (failure instanceof TimeoutException) {
            LOG.warn("{} does not answer within {} ms", source, WAIT.toMillis());
            return Block.marked(source, Block.Condition.LATE);
        }
        LOG.warn("{} cannot answer: {}", source, failure.toString());
        return Block.marked(source, Block.Condition.FAILED);
    }
}
