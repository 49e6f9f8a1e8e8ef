package org.callwright.core.routing;

import java.util.List;

/**
 * The outcome of one atomic step of the routing store.
 *
 * @param applied false when the step came late, twice or out of order, and so changed nothing
 * @param offers offers that the step brought about; the caller of the step has to see that they are carried out
 */
public record Step(boolean applied, List<Offer> offers) {
    public Step {
        offers = List.copyOf(offers);
    }
}
