package org.callwright.core.routing;

import java.util.Optional;
import org.callwright.core.call.CallId;
import org.callwright.core.ticket.TicketNumber;

/**
 * What became of an arrival.
 *
 * @param call the call as it is known: of an earlier request for the same channel, when there was one
 * @param offer an agent was idle: the caller can be connected at once, without waiting first
 */
public record ArrivalOutcome(CallId call, TicketNumber ticket, Optional<Offer> offer) {}
