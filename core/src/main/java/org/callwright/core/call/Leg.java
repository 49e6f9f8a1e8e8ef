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
 * @param heldSince when the caller was put on hold; null while he is not
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
        @Nullable Instant heldSince,
        Duration held) {
    public static Leg offered(OfferToken offer, AgentId agent, LaneId lane, Instant at) {
        return new Leg(offer, agent, lane, at, null, null, null, null, null, Duration.ZERO);
    }

    /** A conversation that is found going on, although it may have been thought over. */
    public Leg found(Instant at) {
        return new Leg(offer, agent, lane, offered, ringing, answered == null ? at : answered, null, null, null, held);
    }

    public Leg rang(Instant at) {
        return new Leg(offer, agent, lane, offered, at, answered, ended, failure, heldSince, held);
    }

    public Leg picked(Instant at) {
        return new Leg(offer, agent, lane, offered, ringing, at, ended, failure, heldSince, held);
    }

    public Leg failed(Instant at, OfferFailure why) {
        return new Leg(offer, agent, lane, offered, ringing, answered, at, why, heldSince, held);
    }

    public Leg putOnHold(Instant at) {
        return new Leg(offer, agent, lane, offered, ringing, answered, ended, failure, at, held);
    }

    public Leg resumed(Instant at) {
        return new Leg(offer, agent, lane, offered, ringing, answered, ended, failure, null, heldUntil(at));
    }

    public Leg over(Instant at) {
        return new Leg(offer, agent, lane, offered, ringing, answered, at, failure, null, heldUntil(at));
    }

    /**
     * How long the two talked, without what was on hold; nothing until the conversation is over.
     *
     * @param reached before which there was nobody to talk to, although the agent had picked up
     */
    public Duration talkedSince(Instant reached) {
        if (answered == null || ended == null) {
            return Duration.ZERO;
        }
        Instant from = reached.isAfter(answered) ? reached : answered;
        return from.isBefore(ended) ? Duration.between(from, ended).minus(held) : Duration.ZERO;
    }

    private Duration heldUntil(Instant at) {
        return heldSince == null ? held : held.plus(Duration.between(heldSince, at));
    }
}
