package org.callwright.core.routing;

import java.time.Instant;

/**
 * An offer that nobody has answered yet.
 *
 * @param rang the agent's phone has been heard ringing
 * @param since since when it has been ringing, or else since when it has been offered
 */
public record PendingOffer(Offer offer, boolean rang, Instant since) {}
