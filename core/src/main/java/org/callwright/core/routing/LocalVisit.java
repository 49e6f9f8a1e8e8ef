package org.callwright.core.routing;

import java.time.Instant;
import java.util.Optional;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallEnding;
import org.jspecify.annotations.Nullable;

/**
 * A caller who was on the local line while no node ran, and has gone.
 *
 * @param talk empty: nobody answered
 */
public record LocalVisit(Arrival arrival, Optional<Talk> talk, CallEnding ending, Instant ended) {
    /** The one conversation of such a visit: there was nobody to make offers. */
    public static final OfferToken TOKEN = new OfferToken(1);

    /**
     * Who answered when.
     *
     * @param agent null: the phone is no agent's
     */
    public record Talk(@Nullable AgentId agent, Instant answered) {}
}
