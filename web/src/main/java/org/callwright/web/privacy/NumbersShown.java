package org.callwright.web.privacy;

import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.core.propagation.PropagatedContextElement;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * How many numbers an answer shows in full. They are counted where they are let out ({@link ShownPhone}, {@link ShownText}), so an
 * endpoint need not think of it; it has to only where it goes on in another thread ({@link #counting}). Thread-safe.
 */
public final class NumbersShown implements PropagatedContextElement {
    private final AtomicInteger count = new AtomicInteger();

    /** These are let out now; where no answer is being made nobody counts. */
    static void add(int numbers) {
        if (numbers > 0) {
            PropagatedContext.getOrEmpty().find(NumbersShown.class).ifPresent(shown -> shown.count.addAndGet(numbers));
        }
    }

    /** The same work, counting for the answer that is being made now, in whichever thread it is done. */
    public static <S, T> Function<S, T> counting(Function<S, T> work) {
        return PropagatedContext.getOrEmpty()
                .find(NumbersShown.class)
                .<Function<S, T>>map(shown ->
                        given -> PropagatedContext.getOrEmpty().plus(shown).propagate(() -> work.apply(given)))
                .orElse(work);
    }

    int count() {
        return count.get();
    }
}
