package org.callwright.core.routing;

/** An offer that nobody has answered yet; {@code rang}: the agent's phone has been heard ringing. */
public record PendingOffer(Offer offer, boolean rang) {}
