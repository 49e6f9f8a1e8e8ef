package org.callwright.core.routing;

import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallId;

/** Something whose time has come. Any node may act on it; acting twice changes nothing. */
public sealed interface Due {
    /** The offer was neither answered nor given back in time. */
    record OfferExpired(CallId call, OfferToken token) implements Due {}

    /**
     * A caller who was handed over has not parked: the request was lost, or the node that was to send it has died.
     *
     * @param last the conversation that he was in, or the offer to the colleague who is kept for him
     */
    record TransferUnseen(CallId call, OfferToken last) implements Due {}

    record WrapUpOver(AgentId agent, long version) implements Due {}

    /** The call has waited long enough to enter the next lane of its queue. */
    record Relaxation(CallId call, int step) implements Due {}
}
