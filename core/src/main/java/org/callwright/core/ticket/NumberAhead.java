package org.callwright.core.ticket;

import java.time.Instant;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Takes each number one ticket ahead, so that an arriving caller does not wait for it. What one node gives out ascends; a
 * node that stops, and a period that ends, leave a number unused. Thread-safe; never blocks.
 */
public final class NumberAhead implements TicketNumbers {
    private final TicketNumbers numbers;
    private final NumberScheme scheme;
    private String period = "";
    private @Nullable CompletionStage<TicketNumber> ahead;

    public NumberAhead(TicketNumbers numbers, NumberScheme scheme) {
        this.numbers = numbers;
        this.scheme = scheme;
    }

    @Override
    public synchronized CompletionStage<TicketNumber> next(Instant now) {
        String current = scheme.period(now);
        var mine = ahead != null && current.equals(period) ? ahead : numbers.next(now);
        period = current;
        ahead = numbers.next(now);
        // Whatever kept it from being taken then may be over.
        return mine.exceptionallyCompose(failure -> numbers.next(now));
    }
}
