package org.callwright.core.ticket.number;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import org.callwright.core.ticket.TicketNumber;
import org.jspecify.annotations.Nullable;

/**
 * Takes each number one ticket ahead, so that an arriving caller does not wait for it. What one node gives out ascends; a
 * node that stops, and a period that ends, leave a number unused. Thread-safe; never blocks.
 */
public final class NumberAhead implements TicketNumbers {
    private final TicketNumbers numbers;
    private final Supplier<NumberScheme> schemes;
    private final Executor later;
    private @Nullable NumberScheme scheme;
    private String period = "";
    private @Nullable CompletionStage<TicketNumber> ahead;

    /**
     * @param schemes the scheme of now; one that has changed leaves the number taken by the former unused
     * @param later where the next number is asked for, after what the caller at hand waits for
     */
    public NumberAhead(TicketNumbers numbers, Supplier<NumberScheme> schemes, Executor later) {
        this.numbers = numbers;
        this.schemes = schemes;
        this.later = later;
    }

    @Override
    public synchronized CompletionStage<TicketNumber> next(Instant now) {
        NumberScheme present = schemes.get();
        String current = present.period(now);
        boolean stillGood = present.equals(scheme) && current.equals(period);
        var mine = ahead != null && stillGood ? ahead : numbers.next(now);
        scheme = present;
        period = current;
        ahead = CompletableFuture.supplyAsync(() -> numbers.next(now), later).thenCompose(Function.identity());
        // Whatever kept it from being taken then may be over.
        return mine.exceptionallyCompose(failure -> numbers.next(now));
    }
}
