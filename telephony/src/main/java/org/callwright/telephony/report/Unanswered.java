package org.callwright.telephony.report;

import java.time.Duration;
import java.time.Instant;
import org.callwright.core.routing.OfferFailure;
import org.callwright.core.routing.PendingOffer;
import org.jspecify.annotations.Nullable;

/** Whose doing it was that Asterisk reports NOANSWER. */
final class Unanswered {
    /** A phone is heard ringing some time after Asterisk has begun to count. */
    private static final Duration HEARD_AFTER = Duration.ofSeconds(3);

    private Unanswered() {}

    /**
     * A phone that never rang did not hear of the call. One that stopped long before its time was not let ring out: a
     * caller who hangs up looks so now and then (4 in 2,000 measured on Asterisk 22), and that is no RONA.
     *
     * @param pending null when the offer is over for us already
     */
    static OfferFailure because(@Nullable PendingOffer pending, Instant now) {
        if (pending == null) {
            return OfferFailure.NO_ANSWER;
        }
        if (!pending.rang()) {
            return OfferFailure.UNREACHABLE;
        }
        Instant rangOut = pending.since().plus(pending.offer().ring()).minus(HEARD_AFTER);
        return now.isBefore(rangOut) ? OfferFailure.CALLER_LEFT : OfferFailure.NO_ANSWER;
    }
}
