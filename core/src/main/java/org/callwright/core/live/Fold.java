package org.callwright.core.live;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.callwright.core.agent.AgentId;
import org.callwright.core.agent.AgentState;
import org.callwright.core.agent.NotReadyReason;
import org.callwright.core.call.CallDirection;
import org.callwright.core.call.CallId;
import org.callwright.core.call.CallState;
import org.callwright.core.event.Event;
import org.callwright.core.event.Fact;
import org.callwright.core.hint.Hint;
import org.callwright.core.queue.LaneId;
import org.callwright.core.queue.QueueId;
import org.callwright.core.routing.LiveAgent;
import org.callwright.core.routing.LiveCall;
import org.jspecify.annotations.Nullable;

/**
 * How events change a {@link Picture}. Each fact sets the state that it leads to, whatever the state before: events that
 * a seed has in it already may be folded again and, once all of them are, the picture is right. Facts about unknown
 * calls and agents are of those that had gone when the seed was read.
 */
final class Fold {
    private final Picture picture;

    Fold(Picture picture) {
        this.picture = picture;
    }

    void seed(LiveCall call) {
        picture.put(new CallNow(
                call.call(),
                call.state(),
                call.queue(),
                call.step(),
                null,
                null,
                null,
                call.ticket(),
                call.agent(),
                call.token(),
                call.arrived(),
                call.since(),
                new CallerChannel(call.pbx(), call.channel(), call.uniqueId()),
                Hint.NONE,
                call.reached()));
    }

    void seed(LiveAgent agent) {
        picture.put(new AgentNow(
                agent.agent(),
                agent.state(),
                agent.reason(),
                agent.since(),
                agent.phone(),
                queuesOf(agent),
                agent.call(),
                direction(agent.call()),
                agent.afterwards(),
                agent.wrapUpUntil()));
    }

    /** Takes phone and queues of an agent whom the picture knows: the log does not tell the queues. */
    void serves(LiveAgent agent) {
        agent(agent.agent(), now -> now.serving(agent.phone(), queuesOf(agent)));
    }

    void apply(Event event) {
        Instant at = event.at();
        switch (event.fact()) {
            case Fact.CallArrived f -> arrived(f, at);
            case Fact.TicketOpened f -> {}
            case Fact.CallerMatched f -> call(f.call(), call -> call.matched(f));
            case Fact.Enqueued f -> call(f.call(), call -> call.at(f.lane().step()));
            case Fact.Relaxed f -> call(f.call(), call -> call.at(f.lane().step()));
            case Fact.Offered f -> offer(f, CallState.Kind.OFFERED, AgentState.RESERVED, at);
            case Fact.DialledBack f -> offer(f, CallState.Kind.OFFERED, AgentState.RESERVED, at);
            case Fact.CustomerDialled f -> offer(f, CallState.Kind.DIALLING, AgentState.DIALLING, at);
            case Fact.CustomerAnswered f -> {
                offer(f, CallState.Kind.TALKING, AgentState.TALKING, at);
                call(f.call(), CallNow::customerReached);
            }
            case Fact.AgentRinging f -> offer(f, CallState.Kind.RINGING, AgentState.RINGING, at);
            case Fact.AgentAnswered f -> offer(f, CallState.Kind.TALKING, AgentState.TALKING, at);
            case Fact.ConversationFound f -> {
                offer(f, CallState.Kind.TALKING, AgentState.TALKING, at);
                call(f.call(), CallNow::customerReached);
            }
            // It is over by the time that it is told.
            case Fact.ServedLocally f -> {}
            case Fact.AnsweredLocally f -> {}
            case Fact.OfferFailed f -> {
                call(f.call(), call -> call.waits(at));
                agent(f.agent(), agent -> agent.free(AgentState.READY, null, at));
            }
            case Fact.Held f -> call(f.call(), call -> call.with(f, CallState.Kind.ON_HOLD, at));
            case Fact.Resumed f -> call(f.call(), call -> call.with(f, CallState.Kind.TALKING, at));
            case Fact.Transferred f -> call(f.call(), call -> call.transferred(f.queue(), at));
            case Fact.CallEnded f -> picture.remove(f.call());
            case Fact.RecordingFinished f -> {}
            case Fact.AgentSignedIn f -> signedIn(f, at);
            case Fact.AgentSignedInAnew f -> agent(f.agent(), agent -> agent.serving(f.phone(), agent.queues()));
            case Fact.AgentSignedOut f -> picture.remove(f.agent());
            case Fact.AgentReady f -> agent(f.agent(), agent -> agent.free(AgentState.READY, null, at));
            case Fact.AgentNotReady f -> agent(f.agent(), agent -> agent.free(AgentState.NOT_READY, f.reason(), at));
            case Fact.AgentWished f -> agent(f.agent(), agent -> agent.wishes(f.afterwards()));
            case Fact.WrapUpStarted f -> agent(f.agent(), agent -> agent.wrapsUp(f.call(), f.until(), at));
            case Fact.Unreadable f -> {}
            case Fact.WrapUpEnded f -> agent(f.agent(), agent -> agent.free(AgentState.NOT_READY, null, at));
        }
    }

    private void arrived(Fact.CallArrived f, Instant at) {
        picture.put(new CallNow(
                f.call(),
                CallState.Kind.WAITING,
                f.queue(),
                0,
                f.caller(),
                f.dialed(),
                null,
                f.ticket(),
                null,
                null,
                f.arrived(),
                at,
                new CallerChannel(f.pbx(), Objects.requireNonNullElse(f.channel(), ""), f.uniqueId()),
                f.given(),
                CallDirection.of(f.uniqueId()) == CallDirection.IN));
    }

    private void offer(Fact.OfOffer f, CallState.Kind callBecomes, AgentState agentBecomes, Instant at) {
        call(f.call(), call -> call.with(f, callBecomes, at));
        agent(f.agent(), agent -> agent.busy(agentBecomes, f.call(), direction(f.call()), at));
    }

    private @Nullable CallDirection direction(@Nullable CallId of) {
        CallNow known = of == null ? null : picture.call(of);
        return known == null ? null : known.direction();
    }

    private void signedIn(Fact.AgentSignedIn f, Instant at) {
        AgentNow known = picture.agent(f.agent());
        picture.put(
                known == null
                        ? new AgentNow(
                                f.agent(),
                                AgentState.NOT_READY,
                                NotReadyReason.SIGNED_IN,
                                at,
                                f.phone(),
                                Set.of(),
                                null,
                                null,
                                null,
                                null)
                        : known.serving(f.phone(), known.queues()));
    }

    private void call(CallId id, UnaryOperator<CallNow> change) {
        CallNow known = picture.call(id);
        if (known != null) {
            picture.put(change.apply(known));
        }
    }

    private void agent(AgentId id, UnaryOperator<AgentNow> change) {
        AgentNow known = picture.agent(id);
        if (known != null) {
            picture.put(change.apply(known));
        }
    }

    private static Set<QueueId> queuesOf(LiveAgent agent) {
        return agent.lanes().stream().map(LaneId::queue).collect(Collectors.toUnmodifiableSet());
    }
}
