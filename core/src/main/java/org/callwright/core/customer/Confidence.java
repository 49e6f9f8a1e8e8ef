package org.callwright.core.customer;

import org.callwright.core.event.Fact.MatchOutcome;
import org.jspecify.annotations.Nullable;

/**
 * How far it is to be believed that somebody is the customer whom he was taken for; the first is believed most. None of it
 * proves who is on the line: a number can be forged, and a telephone lent.
 */
public enum Confidence {
    /** The number that calls belongs to one customer, whose identity the business has verified. */
    EXACT,
    /** One of us who looked at it says who it is. */
    CHOSEN,
    /** The number belongs to one customer whom nobody has verified. */
    LIKELY,
    /** The number belongs to several customers: one of them, if any. */
    SHARED,
    /** No customer of ours has the number; a connected system says whose it is. */
    ELSEWHERE,
    /** Nothing points to anybody but the number of an order that the caller named. */
    NAMED;

    /** Of a caller whose number belongs to this one customer. */
    public static Confidence ofOne(Verification verification) {
        return verification == Verification.VERIFIED ? EXACT : LIKELY;
    }

    /**
     * Of a ticket that is this customer's.
     *
     * @param match of its call; null when it has none, or it is not known yet
     * @param isCandidate whether the customer is among those whom the match names
     */
    public static Confidence ofTicket(@Nullable CallerMatch match, boolean isCandidate, Verification verification) {
        return match != null && match.outcome() == MatchOutcome.ONE && isCandidate ? ofOne(verification) : CHOSEN;
    }
}
