package org.callwright.core.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of one atomic step of the routing store.
 *
 * @param applied false when the step came late, twice or out of order, and so changed nothing
 * @param stillRinging what the caller of the step has to silence; null: nothing
 * @param offers offers that the step brought about; the caller of the step has to see that they are carried out
 */
public record Step(boolean applied, @Nullable StillRinging stillRinging, List<Offer> offers) {
    public Step {
        offers = List.copyOf(offers);
    }

    public Step(boolean applied, List<Offer> offers) {
        this(applied, null, offers);
    }
}
