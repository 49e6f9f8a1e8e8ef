package org.callwright.core.routing;

import java.time.Duration;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallId;
import org.callwright.core.queue.QueueId;

/**
 * A time-limited, fenced reservation of one agent for one call, complete enough to be carried out by any node.
 *
 * @param pbx the Asterisk on which the caller is
 * @param channel the caller's channel there
 * @param phone the agent's phone
 * @param ring how long the phone may ring
 */
public record Offer(
        CallId call,
        OfferToken token,
        AgentId agent,
        String phone,
        QueueId queue,
        String pbx,
        String channel,
        Duration ring) {}
