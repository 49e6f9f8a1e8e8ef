package org.callwright.telephony.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.callwright.core.routing.OfferFailure;
import org.callwright.core.routing.PendingOffer;
import org.jspecify.annotations.Nullable;

/** Whose doing it was that Asterisk reports NOANSWER. */
final class Unanswered {
    /** A phone is heard ringing some time after Asterisk has begun to count. */
    private static final Duration HEARD_AFTER = Duration.ofSeconds(3);

    /** Asterisk counts whole seconds, and what it says took so long began a little earlier. */
    private static final Duration ROUNDING = Duration.ofSeconds(1);

    private Unanswered() {}

    /**
     * A phone that never rang did not hear of the call. One that stopped long before its time was not let ring out: a
     * caller who hangs up looks so now and then (4 in 2,000 measured on Asterisk 22), and that is no RONA.
     *
     * @param pending null when the offer is over for us already
     * @param took for how long the phone was dialled, by the PBX's clock; empty: it does not say, and we go by ours, of which
     *     there may be two, if another node has taken the PBX over
     */
    static OfferFailure because(@Nullable PendingOffer pending, Optional<Duration> took, Instant now) {
        if (pending == null) {
            return OfferFailure.NO_ANSWER;
        }
        if (!pending.rang()) {
            return OfferFailure.UNREACHABLE;
        }
        Duration ring = pending.offer().ring();
        boolean rangOut = took.map(dialled -> dialled.compareTo(ring.minus(ROUNDING)) >= 0)
                .orElseGet(() -> !now.isBefore(pending.since().plus(ring).minus(HEARD_AFTER)));
        return rangOut ? OfferFailure.NO_ANSWER : OfferFailure.CALLER_LEFT;
    }
}
