package org.callwright.core.routing;

import java.time.Instant;

/**
 * An offer that nobody has answered yet.
 *
 * @param rang the agent's phone has been heard ringing
 * @param since since when it has been ringing, or else since when it has been offered
 * @param unreached the customer is being called back and has not answered: without the agent there is nobody who waits
 */
public record PendingOffer(Offer offer, boolean rang, Instant since, boolean unreached) {}
