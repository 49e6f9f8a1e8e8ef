package org.callwright.core.call;

import org.callwright.core.event.Fact;

/**
 * A caller's whole visit.
 *
 * <p>It begins with {@link Fact.CallArrived}: the call waits, from the first moment on, in the line of its queue. It is
 * {@link Fact.Offered} to an agent, whose phone rings; when that comes to nothing ({@link Fact.OfferFailed}) it waits
 * again, at its old age. Once an agent has answered it is a conversation, perhaps held and resumed, until one of the two
 * hangs up, or the agent has it {@link Fact.Transferred} to another queue, where it waits as before. A caller who leaves while a phone rings takes the offer back first, so a call ends only from waiting or from
 * a conversation.
 * {@link Fact.DialledBack} begins a call to the customer in the same states: the agent's phone rings first, and once he has picked up it is
 * {@link Fact.CustomerDialled} until {@link Fact.CustomerAnswered}. Somebody on the local line is {@link Fact.ServedLocally} without an offer; that is
 * told afterwards, and a call that was thought to be over ends once more. Only a routing store that has lost everything makes it begin again: the caller arrives once more, under
 * the same id, or is found talking. Recognition of the caller and recordings may come at any time, after the end too.
 *
 * <p>Immutable; {@link #after} is the only way on.
 */
public record Call(CallId id, CallState state) {
    public static Call arrived(Fact.CallArrived fact) {
        return new Call(fact.call(), new CallState.Waiting(0));
    }

    /**
     * The call after a fact.
     *
     * @throws IllegalTransition when the fact cannot follow on this state, or is of another call
     */
    public Call after(Fact.OfCall fact) {
        if (!fact.call().equals(id) || !CallTransitions.legal(state.kind(), fact.getClass())) {
            throw new IllegalTransition(this, fact);
        }
        return switch (fact) {
            case Fact.Enqueued f -> in(new CallState.Waiting(f.lane().step()));
            case Fact.Relaxed f -> in(new CallState.Waiting(f.lane().step()));
            case Fact.Offered f -> in(new CallState.Offered(f.agent(), f.offer()));
            case Fact.DialledBack f -> in(new CallState.Offered(f.agent(), f.offer()));
            case Fact.AgentRinging f -> in(new CallState.Ringing(f.agent(), f.offer()));
            case Fact.AgentAnswered f -> in(new CallState.Talking(f.agent(), f.offer()));
            case Fact.CustomerDialled f -> in(new CallState.Dialling(f.agent(), f.offer()));
            case Fact.CustomerAnswered f -> in(new CallState.Talking(f.agent(), f.offer()));
            case Fact.ConversationFound f -> in(new CallState.Talking(f.agent(), f.offer()));
            case Fact.ServedLocally f -> in(new CallState.Talking(f.agent(), f.offer()));
            case Fact.AnsweredLocally f -> in(new CallState.Waiting(0));
            case Fact.OfferFailed f -> in(new CallState.Waiting(0));
            case Fact.Held f -> in(new CallState.OnHold(f.agent(), f.offer()));
            case Fact.Resumed f -> in(new CallState.Talking(f.agent(), f.offer()));
            case Fact.Transferred f -> in(new CallState.Waiting(0));
            case Fact.CallEnded f -> in(new CallState.Ended(f.ending()));
            case Fact.CallArrived f -> in(new CallState.Waiting(0));
            case Fact.TicketOpened f -> this;
            case Fact.CallerMatched f -> this;
            case Fact.RecordingFinished f -> this;
        };
    }

    private Call in(CallState next) {
        return new Call(id, next);
    }
}
