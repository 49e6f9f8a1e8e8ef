package org.callwright.core.routing;

/**
 * A fencing token: each offer has a higher one than all earlier offers of the same call, and of the same agent while he is
 * signed in. Whoever reports on an offer names call and token; a report with another token than the call's current one comes
 * too late and changes nothing.
 */
public record OfferToken(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
