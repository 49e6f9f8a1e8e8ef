package org.callwright.telephony.mapping;

import java.util.Optional;
import org.callwright.core.call.CallEnding;
import org.callwright.core.routing.OfferFailure;

/**
 * What Dial's {@code DIALSTATUS} and the Q.850 {@code HANGUPCAUSE} say of an offer, and of a customer who is called back. Measured on Asterisk 22: a 603
 * gives CHANUNAVAIL with cause 21, a 486 BUSY with 17, a 480 NOANSWER with 19, no registered contact CHANUNAVAIL with 3
 * or 20.
 */
public final class DialOutcome {
    private static final int NORMAL_BUSY = 17;
    private static final int REJECTED = 21;
    private static final int TEMPORARILY_UNAVAILABLE = 19;

    private DialOutcome() {}

    /** Why the agent's phone was not answered; empty when it was. */
    public static Optional<OfferFailure> failure(String dialStatus, int cause) {
        return switch (dialStatus) {
            case "ANSWER" -> Optional.empty();
            case "NOANSWER" ->
                Optional.of(cause == TEMPORARILY_UNAVAILABLE ? OfferFailure.REJECTED : OfferFailure.NO_ANSWER);
            case "BUSY" -> Optional.of(OfferFailure.BUSY);
            case "CANCEL" -> Optional.of(OfferFailure.CALLER_LEFT);
            case "CHANUNAVAIL", "CONGESTION" -> Optional.of(unavailable(cause));
            default -> Optional.of(OfferFailure.CONTROL_LOST);
        };
    }

    /** Why the customer did not answer; empty when he did, or the agent left before. */
    public static Optional<CallEnding> customer(String dialStatus, int cause) {
        return switch (dialStatus) {
            case "ANSWER", "CANCEL" -> Optional.empty();
            case "BUSY" -> Optional.of(CallEnding.BUSY);
            case "NOANSWER" -> Optional.of(CallEnding.NO_ANSWER);
            default ->
                Optional.of(cause == NORMAL_BUSY || cause == REJECTED ? CallEnding.BUSY : CallEnding.UNREACHABLE);
        };
    }

    private static OfferFailure unavailable(int cause) {
        return switch (cause) {
            case REJECTED -> OfferFailure.REJECTED;
            case NORMAL_BUSY -> OfferFailure.BUSY;
            default -> OfferFailure.UNREACHABLE;
        };
    }
}
