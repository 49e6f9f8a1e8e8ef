package org.callwright.core.routing;

import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallDirection;
import org.callwright.core.call.CallId;

/**
 * A customer whom an agent is to call back.
 *
 * @param agent who asked for it, and is rung first
 * @param call as it would have arrived: {@code caller} is the customer, {@code dialed} the number that he is shown,
 *     {@code queue} the one whose settings hold; its channel does not exist yet
 */
public record DialBack(AgentId agent, Arrival call) {
    /** The same wish under the id of a call that there is already. */
    public DialBack as(CallId known) {
        String channel = CallDirection.channelOf(known);
        return new DialBack(
                agent,
                new Arrival(
                        known,
                        call.pbx(),
                        channel,
                        channel,
                        call.caller(),
                        call.dialed(),
                        call.queue(),
                        call.ticket(),
                        call.arrived()));
    }
}
