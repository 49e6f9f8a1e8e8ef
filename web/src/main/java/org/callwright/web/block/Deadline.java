package org.callwright.web.block;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Until when a block waits for its parts: one that is not there then is marked, the others are shown. */
public final class Deadline {
    /** Who it was that let us wait is not known any more. */
    private static final String ANY = "any";

    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    static Deadline after(Duration wait) {
        return new Deadline(System.nanoTime() + wait.toNanos());
    }

    /** Blocks until the deadline at most; never fails. */
    public <T> Block<T> heard(CompletableFuture<Block<T>> part) {
        try {
            return part.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return Block.marked(ANY, Block.Condition.LATE);
        } catch (ExecutionException e) {
            return Block.marked(ANY, Block.Condition.FAILED);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Block.marked(ANY, Block.Condition.LATE);
        }
    }
}
