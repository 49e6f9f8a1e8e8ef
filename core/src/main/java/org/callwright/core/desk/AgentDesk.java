package org.callwright.core.desk;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.callwright.core.agent.AgentId;
import org.callwright.core.agent.NotReadyReason;
import org.callwright.core.call.CallEnding;
import org.callwright.core.call.CallId;
import org.callwright.core.call.CallState;
import org.callwright.core.control.CallControl;
import org.callwright.core.control.ControlFailure;
import org.callwright.core.queue.QueueDirectory;
import org.callwright.core.queue.ServiceQueue;
import org.callwright.core.routing.AgentSession;
import org.callwright.core.routing.LiveCall;
import org.callwright.core.routing.OfferFailure;
import org.callwright.core.routing.OfferToken;
import org.callwright.core.routing.Router;
import org.callwright.core.routing.RoutingStore;
import org.callwright.core.routing.Transfer;
import org.callwright.core.skill.SkillSet;
import org.jspecify.annotations.Nullable;

/**
 * What an agent can do at his screen. Stages tell whether anything changed; they never block. The caller has checked that
 * the agent acts for himself.
 */
public final class AgentDesk {
    private final Router router;
    private final RoutingStore store;
    private final CallControl control;
    private final QueueDirectory queues;

    public AgentDesk(Router router, RoutingStore store, CallControl control, QueueDirectory queues) {
        this.router = router;
        this.store = store;
        this.control = control;
        this.queues = queues;
    }

    /** Signs in at a phone, not ready; serves every lane for which the skills suffice. Repeated: phone and skills anew. */
    public CompletionStage<Boolean> signIn(AgentId agent, String phone, SkillSet skills) {
        return router.signIn(session(agent, phone, skills));
    }

    /** Gives one who is signed in at that phone the lanes for which his skills suffice now. */
    CompletionStage<Boolean> signInAnew(AgentId agent, String phone, SkillSet skills) {
        return router.signInAnew(session(agent, phone, skills));
    }

    private AgentSession session(AgentId agent, String phone, SkillSet skills) {
        return new AgentSession(
                agent,
                phone,
                queues.all().stream()
                        .flatMap(queue -> queue.lanesServedBy(skills).stream())
                        .toList());
    }

    public CompletionStage<Boolean> ready(AgentId agent) {
        return router.ready(agent);
    }

    public CompletionStage<Boolean> notReady(AgentId agent, NotReadyReason reason) {
        return router.notReady(agent, reason);
    }

    public CompletionStage<Boolean> signOut(AgentId agent) {
        return router.signOut(agent);
    }

    /** Declines the offer that is ringing now. False when it is no longer the agent's. */
    public CompletionStage<Boolean> rejectOffer(AgentId agent, CallId call, OfferToken token) {
        return store.offer(call, token)
                .thenCompose(pending -> pending.filter(p -> p.offer().agent().equals(agent))
                        .map(p -> router.withdraw(p, OfferFailure.REJECTED))
                        .orElseGet(AgentDesk::unchanged));
    }

    /**
     * Ends the conversation that the agent is in, or stops dialling whom he calls back. False when he is in none with that call. Fails with a
     * {@link ControlFailure}, and changes nothing, when the PBX does not take the request: the two go on talking, so he is
     * not free for the next caller.
     */
    public CompletionStage<Boolean> hangUp(AgentId agent, CallId call) {
        return hangUp(agent, call, CompletableFuture::failedStage);
    }

    /** As {@link #hangUp}, but a call whose PBX cannot be reached counts as lost: the way out when it is gone for good. */
    public CompletionStage<Boolean> giveUp(AgentId agent, CallId call) {
        return hangUp(
                agent,
                call,
                failure -> failure.pbxAway()
                        ? CompletableFuture.completedStage(CallEnding.LOST)
                        : CompletableFuture.failedStage(failure));
    }

    private CompletionStage<Boolean> hangUp(
            AgentId agent, CallId call, Function<ControlFailure, CompletionStage<CallEnding>> otherwise) {
        return store.liveCall(call)
                .thenCompose(live -> live.filter(c -> talksTo(c, agent))
                        .map(c -> hungUp(c, otherwise)
                                .thenCompose(ending -> router.ended(call, ending)
                                        .thenCompose(ended -> ending == CallEnding.LOST ? doubt(c.pbx()) : unchanged()))
                                // The PBX's own report may have come first: the call is over either way.
                                .thenApply(ended -> true))
                        .orElseGet(AgentDesk::unchanged));
    }

    /** Another node may reach what this one does not; then nobody is to be rung on for a call that is over. */
    private CompletionStage<Boolean> doubt(String pbx) {
        return store.doubt(pbx).handle((raised, itIsReadNowAndThen) -> true);
    }

    /**
     * Hands the caller whom the agent talks to over to a queue, or to a colleague who is ready first. False when he is in no
     * conversation with that call. Fails with a {@link ControlFailure} when the PBX does not take the request, and with
     * {@link org.callwright.core.routing.ColleagueNotReady}: the two go on talking.
     *
     * @param to null: whoever serves the queue
     */
    public CompletionStage<Boolean> transfer(AgentId agent, CallId call, ServiceQueue queue, @Nullable AgentId to) {
        return store.liveCall(call)
                .thenCompose(live -> live.filter(c -> talksTo(c, agent))
                        .map(c -> router.transfer(
                                c, new Transfer(call, agent, Objects.requireNonNull(c.token()), queue, to)))
                        .orElseGet(AgentDesk::unchanged));
    }

    private CompletionStage<CallEnding> hungUp(
            LiveCall call, Function<ControlFailure, CompletionStage<CallEnding>> otherwise) {
        return control.hangUp(call.pbx(), call.channel())
                .thenApply(accepted -> CallEnding.AGENT_HUNG_UP)
                .exceptionallyCompose(failure -> {
                    ControlFailure refused = ControlFailure.of(failure);
                    return refused.verdict() == ControlFailure.Verdict.NO_SUCH_CHANNEL
                            ? CompletableFuture.completedStage(CallEnding.CALLER_HUNG_UP)
                            : otherwise.apply(refused);
                });
    }

    private static boolean talksTo(LiveCall call, AgentId agent) {
        return Optional.of(agent).equals(Optional.ofNullable(call.agent()))
                && (call.state() == CallState.Kind.DIALLING
                        || call.state() == CallState.Kind.TALKING
                        || call.state() == CallState.Kind.ON_HOLD);
    }

    private static CompletionStage<Boolean> unchanged() {
        return CompletableFuture.completedFuture(false);
    }
}
