package org.callwright.core.control;

import java.util.concurrent.CompletionStage;
import org.callwright.core.queue.ServiceQueue;
import org.callwright.core.routing.Offer;

/**
 * What Callwright asks of the PBX. A completed stage means that the PBX has accepted the request, not that it is done:
 * that shows in what the PBX reports afterwards. Failures are {@link ControlFailure}s.
 */
public interface CallControl {
    /** Rings the agent's phone for a parked caller, who goes on hearing music. */
    CompletionStage<Void> connect(Offer offer);

    /** Stops the ringing and sends the caller back to waiting. */
    CompletionStage<Void> withdraw(Offer offer);

    /** Asks where the caller of an offer is now; for use when nothing has been heard of the offer for too long. */
    CompletionStage<Whereabouts> locate(Offer offer);

    /** Takes the caller out of the conversation and has him wait as those of the queue do. The agent's phone is hung up. */
    CompletionStage<Void> transfer(String pbx, String channel, ServiceQueue queue);

    /** Ends the caller's channel, and with it the conversation. */
    CompletionStage<Void> hangUp(String pbx, String channel);
}
