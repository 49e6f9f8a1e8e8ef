package org.callwright.core.routing;

import org.callwright.core.agent.AgentId;

/**
 * A customer whom an agent is to call back.
 *
 * @param agent who asked for it, and is rung first
 * @param call as it would have arrived: {@code caller} is the customer, {@code dialed} the number that he is shown,
 *     {@code queue} the one whose settings hold; its channel does not exist yet
 */
public record DialBack(AgentId agent, Arrival call) {}
