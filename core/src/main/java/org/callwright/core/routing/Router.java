package org.callwright.core.routing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.callwright.core.agent.AgentId;
import org.callwright.core.agent.NotReadyReason;
import org.callwright.core.call.CallEnding;
import org.callwright.core.call.CallId;
import org.callwright.core.control.CallControl;
import org.callwright.core.control.ControlFailure;
import org.callwright.core.queue.ServiceQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what happens to calls and agents to the routing store, and sees to it that the offers which the store makes are
 * carried out. Holds no state: any node may do any step. Safe for concurrent use; never blocks.
 *
 * <p>A stage tells whether the step changed anything; it does not wait for the offers to be carried out. If this node
 * dies between a step and its offer, the offer expires and the call keeps its place.
 */
public final class Router {
    private static final Logger log = LoggerFactory.getLogger(Router.class);

    private final RoutingStore store;
    private final CallControl control;
    private final Clock clock;

    public Router(RoutingStore store, CallControl control, Clock clock) {
        this.store = store;
        this.control = control;
        this.clock = clock;
    }

    /** The caller of this carries the outcome's offer out himself, within the request of the arriving channel. */
    public CompletionStage<ArrivalOutcome> callerArrived(Arrival arrival) {
        return store.arrive(arrival, clock.instant());
    }

    /** A caller left before he was let in. */
    public CompletionStage<Boolean> callerLeft(Arrival arrival) {
        return carryOut(store.leftAtTheDoor(arrival, clock.instant()));
    }

    /**
     * A caller has been on the local line while no node ran; false: that is known. He has gone, so what the store knows of him
     * is over, whoever says so first.
     */
    public CompletionStage<Boolean> servedLocally(LocalVisit visit) {
        return ended(visit.arrival().call(), CallEnding.CALLER_HUNG_UP)
                .thenCompose(over -> carryOut(store.servedLocally(visit)));
    }

    public CompletionStage<Boolean> callerParked(CallId call, String channel) {
        return carryOut(store.parked(call, channel, clock.instant()));
    }

    public CompletionStage<Boolean> agentRinging(CallId call, OfferToken token) {
        return carryOut(store.agentRinging(call, token, clock.instant()));
    }

    public CompletionStage<Boolean> agentAnswered(CallId call, OfferToken token) {
        return carryOut(store.agentAnswered(call, token, clock.instant()));
    }

    public CompletionStage<Boolean> offerFailed(CallId call, OfferToken token, OfferFailure failure) {
        return carryOut(store.offerFailed(call, token, failure, clock.instant()));
    }

    public CompletionStage<Boolean> customerAnswered(CallId call, OfferToken token) {
        return carryOut(store.customerAnswered(call, token, clock.instant()));
    }

    /** Who carries the outcome's offer out tells {@link #refused} if he cannot. */
    public CompletionStage<DialBackOutcome> dialBack(DialBack wish) {
        return store.dialBack(wish, clock.instant());
    }

    /** The PBX did not take the request to call a customer back. */
    public CompletionStage<Boolean> refused(Offer offer, ControlFailure failure) {
        return failure.pbxAway() ? notDialled(offer) : settle(offer, failure.verdict());
    }

    public CompletionStage<Boolean> held(CallId call, OfferToken token) {
        return carryOut(store.held(call, token, clock.instant()));
    }

    public CompletionStage<Boolean> resumed(CallId call, OfferToken token) {
        return carryOut(store.resumed(call, token, clock.instant()));
    }

    public CompletionStage<Boolean> ended(CallId call, CallEnding ending) {
        return carryOut(store.ended(call, ending, clock.instant()));
    }

    /** The caller has been left without that conversation: nothing when another one has begun meanwhile. */
    public CompletionStage<Boolean> conversationOver(CallId call, OfferToken token, CallEnding ending) {
        return carryOut(store.conversationOver(call, token, ending, clock.instant()));
    }

    /**
     * Has somebody else go on with a conversation. Should the PBX not take the request, the two go on talking, and its next
     * reading, which is asked for, says so; nobody else is kept for them, and the stage fails with the {@link ControlFailure}.
     *
     * @param talk the conversation, as last seen
     */
    public CompletionStage<Boolean> transfer(LiveCall talk, Transfer transfer) {
        return store.transferred(transfer, clock.instant()).thenCompose(step -> {
            if (!step.applied()) {
                return CompletableFuture.completedStage(false);
            }
            // Before the agent's next caller is sent to him, so that his phone is free.
            CompletionStage<Void> request = control.transfer(talk.pbx(), talk.channel(), transfer.queue());
            connect(step.offers());
            return request.handle((accepted, failure) -> failure)
                    .thenCompose(failure ->
                            failure == null ? CompletableFuture.completedStage(true) : notSent(transfer, failure));
        });
    }

    private CompletionStage<Boolean> notSent(Transfer transfer, Throwable failure) {
        ControlFailure refused = ControlFailure.of(failure);
        return refused.verdict() == ControlFailure.Verdict.NO_SUCH_CHANNEL
                ? ended(transfer.call(), CallEnding.CALLER_HUNG_UP).thenApply(ended -> false)
                : carryOut(store.transferDoubted(transfer, clock.instant()))
                        .handle((doubted, itExpires) -> null)
                        .thenCompose(done -> CompletableFuture.failedStage(refused));
    }

    /** The caller is not in that conversation any more: he waits on a channel, or, null, talks to somebody else. */
    public CompletionStage<Boolean> takenOut(CallId call, OfferToken conversation, @Nullable String waitsOn) {
        return carryOut(store.takenOut(call, conversation, waitsOn, clock.instant()));
    }

    public CompletionStage<Boolean> signIn(AgentSession session) {
        return carryOut(store.signIn(session, clock.instant()))
                .thenCompose(applied -> applied
                        ? leavesHisPhone(session).handle((silent, itRingsOut) -> true)
                        : CompletableFuture.completedStage(false));
    }

    /** The phone that he has left does not ring for him any longer: he is offered his next caller where he sits now. */
    private CompletionStage<Boolean> leavesHisPhone(AgentSession session) {
        return offerTo(session.agent())
                .thenCompose(pending -> pending.filter(
                                offered -> !offered.offer().phone().equals(session.phone()))
                        .map(offered -> withdraw(offered, OfferFailure.CONTROL_LOST))
                        .orElseGet(() -> CompletableFuture.completedStage(false)));
    }

    public CompletionStage<Boolean> signInAnew(AgentSession session) {
        return carryOut(store.signInAnew(session, clock.instant()));
    }

    public CompletionStage<Boolean> ready(AgentId agent) {
        return carryOut(store.ready(agent, clock.instant()));
    }

    public CompletionStage<Boolean> notReady(AgentId agent, NotReadyReason reason) {
        return carryOut(store.notReady(agent, reason, clock.instant()));
    }

    public CompletionStage<Boolean> signOut(AgentId agent) {
        return carryOut(store.signOut(agent, clock.instant()));
    }

    /**
     * Takes an offer back: the phone stops ringing, and the caller waits on in his old place. A customer who was to be called
     * back is not called.
     */
    public CompletionStage<Boolean> withdraw(PendingOffer pending, OfferFailure failure) {
        Offer offer = pending.offer();
        // Not offerFailed: a new offer for this caller would be overtaken by the request that sends him back.
        return carryOut(store.withdrawn(offer.call(), offer.token(), failure, clock.instant()))
                .thenApply(applied -> {
                    if (applied) {
                        stopRinging(offer, pending.unreached());
                    }
                    return applied;
                });
    }

    private void stopRinging(Offer offer, boolean unreached) {
        if (unreached) {
            silence(offer);
        } else {
            CompletionStage<Void> request = control.withdraw(offer);
            whenRefused(request, offer);
            doubtWhenAway(request, offer);
        }
    }

    public CompletionStage<Boolean> restoreCall(LiveCall call, ServiceQueue queue, Optional<LiveAgent> with) {
        return carryOut(store.restoreCall(call, queue, with, clock.instant()));
    }

    public CompletionStage<Boolean> restoreAgent(LiveAgent agent) {
        return carryOut(store.restoreAgent(agent, clock.instant()));
    }

    /**
     * Two talk whom the store does not have in conversation; of whatever else the agent is offered his phone is silent again.
     *
     * @param before as in {@link RoutingStore#conversationFound}
     * @param former likewise
     */
    public CompletionStage<Boolean> conversationFound(
            Arrival arrival, AgentSession agent, OfferToken token, long before, boolean former) {
        return store.conversationFound(arrival, agent, token, before, former, clock.instant())
                .thenApply(step -> {
                    StillRinging ringing = step.stillRinging();
                    if (ringing != null) {
                        stopRinging(ringing.offer(), ringing.unreached());
                    }
                    connect(step.offers());
                    return step.applied();
                });
    }

    /** What he is offered now; another offer made meanwhile is not seen, and rings out. */
    private CompletionStage<Optional<PendingOffer>> offerTo(AgentId agent) {
        return store.liveAgent(agent).thenCompose(found -> {
            CallId call = found.map(LiveAgent::call).orElse(null);
            OfferToken token = found.map(LiveAgent::token).orElse(null);
            return call == null || token == null
                    ? CompletableFuture.completedStage(Optional.empty())
                    : store.offer(call, token);
        });
    }

    public CompletionStage<Boolean> neverEnded(CallId call) {
        return carryOut(store.neverEnded(call, clock.instant()));
    }

    /** Acts on something whose time has come; late or repeated it changes nothing. */
    public CompletionStage<Boolean> due(Due due) {
        return switch (due) {
            case Due.OfferExpired expired -> expire(expired);
            case Due.TransferUnseen unseen ->
                carryOut(store.transferUnseen(unseen.call(), unseen.last(), clock.instant()));
            case Due.WrapUpOver over -> carryOut(store.wrapUpOver(over.agent(), over.version(), clock.instant()));
            case Due.Relaxation relaxation ->
                carryOut(store.relax(relaxation.call(), relaxation.step(), clock.instant()));
        };
    }

    private CompletionStage<Boolean> expire(Due.OfferExpired expired) {
        return store.offer(expired.call(), expired.token())
                .thenCompose(pending -> pending.map(this::confirm)
                        // Settled meanwhile; the step only clears the due time.
                        .orElseGet(() -> offerFailed(expired.call(), expired.token(), OfferFailure.CONTROL_LOST)));
    }

    /** Nothing was heard in time. Reports get lost, so the PBX is asked before anything is taken from anybody. */
    private CompletionStage<Boolean> confirm(PendingOffer pending) {
        Offer offer = pending.offer();
        return control.locate(offer)
                .thenCompose(place -> switch (place) {
                    case TALKING -> agentAnswered(offer.call(), offer.token());
                    case BEING_CONNECTED ->
                        withdraw(pending, pending.rang() ? OfferFailure.NO_ANSWER : OfferFailure.UNREACHABLE);
                    case ELSEWHERE -> withdraw(pending, OfferFailure.CONTROL_LOST);
                    // Whom he talks to is found by the reading that this brings about; a phone that still rings is left
                    // to.
                    case WITH_ANOTHER -> outOfLine(offer);
                    case GONE -> ended(offer.call(), CallEnding.LOST);
                })
                .exceptionallyCompose(unreachable -> pending.unreached() ? notDialled(offer) : outOfLine(offer));
    }

    /**
     * The request to call a customer back was not answered in time, or never heard of again. It may be carried out all the
     * same, now or later: then nobody is to be rung for a call that is over. If that cannot be said either, and the two come
     * to talk, the PBX's next reading finds them.
     */
    private CompletionStage<Boolean> notDialled(Offer offer) {
        return outOfLine(offer).thenApply(applied -> {
            if (applied) {
                silence(offer);
            }
            return applied;
        });
    }

    /** The customer of a call back that is over is not to be rung. Its channel may not be there, yet or any more. */
    private void silence(Offer offer) {
        doubtWhenAway(control.hangUp(offer.pbx(), offer.channel()), offer);
    }

    /** Whether it was carried out, only a reading of the PBX can tell. */
    private void doubtWhenAway(CompletionStage<Void> request, Offer offer) {
        request.exceptionallyCompose(
                        failure -> ControlFailure.of(failure).pbxAway() ? store.doubt(offer.pbx()) : nothing())
                .exceptionally(storeAway -> null);
    }

    private static CompletionStage<Void> nothing() {
        return CompletableFuture.completedFuture(null);
    }

    /** The agent is free for others; the caller comes back into line once his PBX is heard of again. */
    private CompletionStage<Boolean> outOfLine(Offer offer) {
        return carryOut(store.withdrawn(offer.call(), offer.token(), OfferFailure.PBX_UNREACHABLE, clock.instant()));
    }

    private CompletionStage<Boolean> carryOut(CompletionStage<Step> step) {
        return step.thenApply(done -> {
            connect(done.offers());
            return done.applied();
        });
    }

    private void connect(List<Offer> offers) {
        for (Offer offer : offers) {
            whenRefused(control.connect(offer), offer);
        }
    }

    private void whenRefused(CompletionStage<Void> request, Offer offer) {
        request.exceptionally(failure -> {
            settle(offer, ControlFailure.of(failure).verdict()).exceptionally(storeFailure -> {
                log.atWarn()
                        .addKeyValue("call", offer.call())
                        .setCause(storeFailure)
                        .log("offer {} could not be taken back; it will expire", offer.token());
                return false;
            });
            return null;
        });
    }

    private CompletionStage<Boolean> settle(Offer offer, ControlFailure.Verdict verdict) {
        return switch (verdict) {
            case NO_SUCH_CHANNEL -> ended(offer.call(), CallEnding.CALLER_HUNG_UP);
            case PBX_UNREACHABLE -> outOfLine(offer);
            case NOT_ASKED -> carryOut(store.notAsked(offer.call(), offer.token(), clock.instant()));
            case REFUSED -> offerFailed(offer.call(), offer.token(), OfferFailure.CONTROL_LOST);
        };
    }
}
