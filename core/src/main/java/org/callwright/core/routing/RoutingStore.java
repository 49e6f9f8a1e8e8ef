package org.callwright.core.routing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.callwright.core.agent.AgentId;
import org.callwright.core.agent.NotReadyReason;
import org.callwright.core.call.CallEnding;
import org.callwright.core.call.CallId;
import org.callwright.core.queue.ServiceQueue;
import org.jspecify.annotations.Nullable;

/**
 * Who waits, who is free, who is offered what. Every method is one atomic step that changes the state and appends the
 * facts of the change to the event log; it may be repeated or come late without harm, on any number of nodes. Time is an
 * argument.
 *
 * <p>Invariants: a call has at most one offer and an agent at most one call; while a call waits in a lane no agent is
 * ready for that lane; a call keeps its original place however often an offer fails. An offer to a call that is not
 * {@linkplain #parked parked} yet is not returned by the step that made it but by the step that parks the call: until
 * then the caller cannot be moved.
 *
 * <p>A store that has lost everything opens nothing new, neither call nor agent, until its
 * {@linkplain org.callwright.core.recovery.Foundation foundation} is laid anew; such steps fail.
 *
 * <p>Stages complete exceptionally when the store cannot be reached; the step may then have happened or not, and is to be
 * repeated or left to the resynchronisation. They complete on the client's event loop: do not block there.
 */
public interface RoutingStore {
    /**
     * Opens the call and its ticket and puts the caller in line, or offers him to an idle agent at once; in that case the
     * arriving request itself carries the offer out. Repeated for the same channel or call id it finds the call, and
     * returns its offer if that has not been seen ringing yet.
     */
    CompletionStage<ArrivalOutcome> arrive(Arrival arrival, Instant now);

    /** A caller left while he was asked what he calls about: a call and its ticket, and their end. */
    CompletionStage<Step> leftAtTheDoor(Arrival arrival, Instant now);

    /**
     * A caller has been on the local line: a call and its ticket, each thing at the time when it happened. Of a call that has
     * {@linkplain #ended ended} here, only a conversation that was not known is told, and the end that it makes another one; of
     * one that has not, nothing. Told once.
     */
    CompletionStage<Step> servedLocally(LocalVisit visit);

    /**
     * The caller's channel can be moved now. Repeated whenever the caller comes back to waiting. Of one whom a phone rings
     * for or who talks it proves nothing, as it may be late: that {@linkplain #doubt doubts} his PBX.
     */
    CompletionStage<Step> parked(CallId call, String channel, Instant now);

    CompletionStage<Step> agentRinging(CallId call, OfferToken token, Instant now);

    CompletionStage<Step> agentAnswered(CallId call, OfferToken token, Instant now);

    /** The call returns to its line at its original age; agent and call may be matched anew with others. */
    CompletionStage<Step> offerFailed(CallId call, OfferToken token, OfferFailure failure, Instant now);

    /**
     * As {@link #offerFailed}, for a caller who is about to be sent back to waiting, or whose PBX is away: he cannot be
     * moved until he is parked again, so the step itself brings no offer for him.
     */
    CompletionStage<Step> withdrawn(CallId call, OfferToken token, OfferFailure failure, Instant now);

    /**
     * The PBX could not even be asked from here to connect an offer's caller, who has not moved. If a node follows that PBX the
     * offer is kept for it, for some seconds: he is {@linkplain #doubt looked for}, and it is handed out where he is seen waiting.
     * If none does it is as {@link #withdrawn}, but that doubts nothing; he is in line again once his PBX is read.
     */
    CompletionStage<Step> notAsked(CallId call, OfferToken token, Instant now);

    CompletionStage<Step> held(CallId call, OfferToken token, Instant now);

    CompletionStage<Step> resumed(CallId call, OfferToken token, Instant now);

    /**
     * The caller's channel is gone, or the conversation is over. An offered agent becomes ready again at his old place, a
     * talking one goes to wrap-up, to ready or to what he has asked for meanwhile. An ending of CALLER_HUNG_UP becomes
     * ABANDONED when nobody had answered.
     */
    CompletionStage<Step> ended(CallId call, CallEnding ending, Instant now);

    /** As {@link #ended}, if it is still with that offer: a late report of one before a transfer ends nothing. */
    CompletionStage<Step> conversationOver(CallId call, OfferToken token, CallEnding ending, Instant now);

    /**
     * The conversation is over for its agent, as at its end. The caller keeps call, ticket and age and goes on to the queue,
     * or to a colleague first; he is offered to somebody as soon as he is {@linkplain #parked parked} there, so he has to be
     * sent there now. Relaxation begins anew. Fails with {@link ColleagueNotReady}, and changes nothing, when the colleague
     * cannot take a call at once.
     */
    CompletionStage<Step> transferred(Transfer transfer, Instant now);

    /**
     * The PBX did not take the request, or nobody knows: the colleague is free again, and the caller is nobody's until he
     * parks after all or is {@linkplain #conversationFound found} talking on. That {@linkplain #doubt doubts} his PBX.
     */
    CompletionStage<Step> transferDoubted(Transfer transfer, Instant now);

    /**
     * As {@link #transferDoubted}, when it has taken too long: unless he has parked.
     *
     * @param last as in {@link Due.TransferUnseen}
     */
    CompletionStage<Step> transferUnseen(CallId call, OfferToken last, Instant now);

    /**
     * The PBX has taken the caller out of that conversation, late, on a request that had been given up. It is over for its
     * agent, and told, as if he had been {@linkplain #transferred handed over}.
     *
     * @param waitsOn the channel on which he waits, to be served at once; null: he talks to somebody else, who is
     *     {@linkplain #conversationFound found} next
     */
    CompletionStage<Step> takenOut(CallId call, OfferToken conversation, @Nullable String waitsOn, Instant now);

    /**
     * Reserves an agent who calls a customer back, unless he is offered a call or talks; nobody else can have that call, and
     * when its offer fails, or the customer does not answer, it has ended. Who was not ready is so again afterwards.
     * Repeated for the same ticket it finds the call.
     */
    CompletionStage<DialBackOutcome> dialBack(DialBack wish, Instant now);

    /** From now on it is a conversation as any other. */
    CompletionStage<Step> customerAnswered(CallId call, OfferToken token, Instant now);

    /**
     * Signs in, not ready; of one who is signed in it only replaces phone and lanes, whatever he is doing. What he is offered
     * rings at the new phone if it has not been handed out yet. Fails with {@link PhoneTaken}, and changes nothing, when
     * another agent is signed in at that phone.
     */
    CompletionStage<Step> signIn(AgentSession session, Instant now);

    /** Replaces the lanes of one who is signed in at that phone; of anybody else it changes nothing. */
    CompletionStage<Step> signInAnew(AgentSession session, Instant now);

    /** Also ends wrap-up. While an offer or a call is under way: ready afterwards, and any other wish is forgotten. */
    CompletionStage<Step> ready(AgentId agent, Instant now);

    /** While an offer or a call is under way: not ready afterwards. */
    CompletionStage<Step> notReady(AgentId agent, NotReadyReason reason, Instant now);

    /** While an offer or a call is under way: signed out afterwards. */
    CompletionStage<Step> signOut(AgentId agent, Instant now);

    CompletionStage<Step> wrapUpOver(AgentId agent, long version, Instant now);

    CompletionStage<Step> relax(CallId call, int step, Instant now);

    /**
     * Puts back a call that was lost, as it was when a node last heard of it, together with the agent whom it is offered
     * to or who talks; without one it waits. Does nothing to a call that is known. Where the caller is now has still to
     * be seen: he is not moved before that.
     */
    CompletionStage<Step> restoreCall(LiveCall call, ServiceQueue queue, Optional<LiveAgent> with, Instant now);

    /** Puts back an agent who was lost; after the calls, as those who are busy come back with theirs. */
    CompletionStage<Step> restoreAgent(LiveAgent agent, Instant now);

    /**
     * Two are talking on the PBX of whom nothing is known here, or whose call is thought to be waiting, or offered to somebody
     * else: the agent is signed in if he is not, and busy; who wanted no more calls is so again afterwards. What either is
     * offered meanwhile has failed; for what the agent was, a phone may {@linkplain Step#stillRinging still ring}. Does nothing when the agent
     * talks in another call, when somebody else has signed in at the phone where he is not, or when the call has ended. A caller who has been seen waiting since the PBX was asked is not taken
     * out of the line; that {@linkplain #doubt doubts} his PBX.
     *
     * @param before the call's {@linkplain LiveCall#version version} before the PBX was asked, 0: it was not here. It was so then,
     *     or became so before the PBX answered
     * @param former he is no agent any more: if he is not signed in he is for this conversation alone
     */
    CompletionStage<Step> conversationFound(
            Arrival arrival, AgentSession agent, OfferToken token, long before, boolean former, Instant now);

    /** The record has a call that is known neither here nor to its PBX: it is told as LOST, once. */
    CompletionStage<Step> neverEnded(CallId call, Instant now);

    /** Leases up to {@code max} due things to the asking node for some seconds; what nobody finishes comes up again. */
    CompletionStage<List<Due>> claimDue(Instant now, int max);

    /** When the next thing is due; {@link Instant#MAX} when nothing is. */
    CompletionStage<Instant> nextDue();

    CompletionStage<List<LiveCall>> liveCalls();

    CompletionStage<List<LiveAgent>> liveAgents();

    /** Empty when the call has ended or was never known. */
    CompletionStage<Optional<LiveCall>> liveCall(CallId call);

    /** It has, some minutes ago at most; false of one that was never known here. */
    CompletionStage<Boolean> hasEnded(CallId call);

    /** What is here may be wrong about a PBX: whichever node follows it is to read it anew. */
    CompletionStage<Void> doubt(String pbx);

    /** Whether somebody has doubted since this was last asked. */
    CompletionStage<Boolean> takeDoubt(String pbx);

    /** The offer, if it is still the call's current one and nobody has answered it. */
    CompletionStage<Optional<PendingOffer>> offer(CallId call, OfferToken token);

    /** To whom the call's last offer was made, if it is that one; it may be over. */
    CompletionStage<Optional<AgentId>> offeredTo(CallId call, OfferToken token);

    /** Empty when the agent is signed out. */
    CompletionStage<Optional<LiveAgent>> liveAgent(AgentId agent);
}
