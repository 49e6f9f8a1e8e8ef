package org.callwright.core.routing;

import java.time.Instant;
import java.util.Optional;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallEnding;

/**
 * A caller who was on the local line while no node ran, and has gone.
 *
 * @param talk empty: nobody answered, or nobody knows who
 */
public record LocalVisit(Arrival arrival, Optional<Talk> talk, CallEnding ending, Instant ended) {
    /** The one conversation of such a visit: there was nobody to make offers. */
    public static final OfferToken TOKEN = new OfferToken(1);

    /** Who answered when. */
    public record Talk(AgentId agent, Instant answered) {}
}
