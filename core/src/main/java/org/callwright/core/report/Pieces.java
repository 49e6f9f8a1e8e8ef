package org.callwright.core.report;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Does the pieces of a report side by side, as one statement keeps one processor of the database busy only. Thread-safe. */
public final class Pieces {
    public static final int AT_ONCE = 4;

    /** On the caller's own thread. */
    public static final Pieces ONE_BY_ONE = new Pieces(Runnable::run);

    private final Executor threads;

    /** @param threads of which each report takes {@value #AT_ONCE} at most */
    public Pieces(Executor threads) {
        this.threads = threads;
    }

    /** In the order of the pieces. Blocks; fails as the first of them that fails. */
    public <P, T> List<T> each(List<P> pieces, Function<P, T> work) {
        int lanes = Math.min(AT_ONCE, pieces.size());
        List<CompletableFuture<List<T>>> results = IntStream.range(0, lanes)
                .mapToObj(lane -> pieces.subList(pieces.size() * lane / lanes, pieces.size() * (lane + 1) / lanes))
                .map(those -> CompletableFuture.supplyAsync(
                        () -> those.stream().map(work).toList(), threads))
                .toList();
        List<T> all = new ArrayList<>();
        try {
            results.forEach(result -> all.addAll(result.join()));
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
        return all;
    }
}
