package org.callwright.core.routing;

import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallId;
import org.callwright.core.queue.ServiceQueue;
import org.jspecify.annotations.Nullable;

/**
 * A conversation that another one is to go on with.
 *
 * @param agent who hands it over
 * @param offer of the conversation: a late wish does not move the next one
 * @param queue where the caller goes
 * @param to the colleague who is to have him first; null: whoever serves the queue
 */
public record Transfer(
        CallId call,
        AgentId agent,
        OfferToken offer,
        ServiceQueue queue,
        @Nullable AgentId to) {}
