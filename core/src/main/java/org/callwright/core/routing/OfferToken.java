package org.callwright.core.routing;

/**
 * A fencing token: each offer of a site gets a higher one. Whoever reports on an offer names its token; a report with
 * another token than the call's current one comes too late and changes nothing.
 */
public record OfferToken(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
