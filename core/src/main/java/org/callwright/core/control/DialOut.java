package org.callwright.core.control;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.callwright.core.routing.DialBack;
import org.callwright.core.routing.Offer;

/** How customers are called. */
public interface DialOut {
    /**
     * A PBX that has a trunk for it.
     *
     * @param shows the number that customers see
     * @param connected whether it can be asked now
     */
    record Line(String pbx, String shows, boolean connected) {}

    /** As configured; answers from memory. */
    List<Line> lines();

    /**
     * Rings the agent's phone and, once he has answered, has the customer dialled. Asked twice for a call it dials once.
     * Completed means accepted, as in {@link CallControl}.
     */
    CompletionStage<Void> dial(Offer offer, DialBack wish);
}
