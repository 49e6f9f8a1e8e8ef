package org.callwright.telephony.resync;

import org.callwright.core.call.CallId;
import org.callwright.core.routing.OfferToken;
import org.jspecify.annotations.Nullable;

/** A difference between what the PBX has and what the routing store believes. */
sealed interface Finding {
    /** The caller hears music and can be moved. */
    record Parked(CallId call, String channel) implements Finding {}

    record Ringing(CallId call, OfferToken offer) implements Finding {}

    record Answered(CallId call, OfferToken offer) implements Finding {}

    /** Who is called back talks with the agent, and perhaps nobody has heard of that. */
    record CustomerAnswered(CallId call, OfferToken offer) implements Finding {}

    /**
     * Two talk, and the store knows nothing of it.
     *
     * @param before the call's version before the PBX was asked, 0: the store did not have it
     */
    record Conversation(SeenChannel caller, SeenChannel leg, long before) implements Finding {}

    /**
     * The caller was moved out of the conversation that the store has him in.
     *
     * @param waitsOn the channel on which he hears music; null: somebody else talks to him
     */
    record TakenOut(
            CallId call, OfferToken conversation, @Nullable String waitsOn) implements Finding {}

    /** The offer's phone is not being dialled any more: the caller waits again. */
    record FellBack(CallId call, OfferToken offer) implements Finding {}

    /** A call back that the store does not have as going on, and that rings on; nobody talks. */
    record RingsOn(CallId call, String channel) implements Finding {}

    /** The caller's channel is no more. */
    record Gone(CallId call) implements Finding {}

    /** A waiting caller whom the store may not know: let in again if so. */
    record Stranger(SeenChannel channel) implements Finding {}
}
