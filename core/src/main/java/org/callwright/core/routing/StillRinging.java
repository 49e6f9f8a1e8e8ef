package org.callwright.core.routing;

/**
 * An offer that a step has failed although a phone may ring for it already.
 *
 * @param unreached it is the phone of a customer who was to be called back; else the agent's
 */
public record StillRinging(Offer offer, boolean unreached) {}
