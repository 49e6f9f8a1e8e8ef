package org.callwright.core.call;

import java.time.Duration;
import java.time.Instant;
import org.callwright.core.agent.AgentId;
import org.callwright.core.queue.LaneId;
import org.callwright.core.routing.OfferFailure;
import org.callwright.core.routing.OfferToken;
import org.jspecify.annotations.Nullable;

/**
 * One offer of a call to an agent and what became of it: a conversation when it was answered.
 *
 * @param ended when the offer failed or the conversation was over; null while it lasts
 * @param failure why the offer came to nothing; null otherwise
 * @param held how long the caller was on hold, as far as the holds are over
 */
public record Leg(
        OfferToken offer,
        AgentId agent,
        LaneId lane,
        Instant offered,
        @Nullable Instant ringing,
        @Nullable Instant answered,
        @Nullable Instant ended,
        @Nullable OfferFailure failure,
        Duration held) {}
