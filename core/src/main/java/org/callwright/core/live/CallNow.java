package org.callwright.core.live;

import java.time.Instant;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallDirection;
import org.callwright.core.call.CallId;
import org.callwright.core.call.CallState;
import org.callwright.core.callerid.Caller;
import org.callwright.core.event.Fact;
import org.callwright.core.hint.Hint;
import org.callwright.core.queue.QueueId;
import org.callwright.core.routing.OfferToken;
import org.callwright.core.ticket.TicketNumber;
import org.jspecify.annotations.Nullable;

/**
 * A call that has not ended.
 *
 * @param caller null when the log no longer reaches back to the arrival
 * @param match null while the caller is being looked up
 * @param agent to whom it is offered or who talks; null while it waits
 * @param arrived when the caller first reached the PBX
 * @param since when the state was entered
 * @param channel where the caller is
 * @param hint what the caller gave along
 * @param reached whether there is a customer to go on with: not while one is being called back who has not answered
 */
public record CallNow(
        CallId call,
        CallState.Kind state,
        QueueId queue,
        int step,
        @Nullable Caller caller,
        @Nullable String dialed,
        Fact.@Nullable CallerMatched match,
        TicketNumber ticket,
        @Nullable AgentId agent,
        @Nullable OfferToken offer,
        Instant arrived,
        Instant since,
        CallerChannel channel,
        Hint hint,
        boolean reached) {
    public CallDirection direction() {
        return CallDirection.of(channel.uniqueId());
    }

    boolean waiting() {
        return state == CallState.Kind.WAITING;
    }

    boolean ringing() {
        return state == CallState.Kind.OFFERED || state == CallState.Kind.RINGING || state == CallState.Kind.DIALLING;
    }

    boolean talking() {
        return state == CallState.Kind.TALKING || state == CallState.Kind.ON_HOLD;
    }

    CallNow at(int newStep) {
        return new CallNow(
                call, state, queue, newStep, caller, dialed, match, ticket, agent, offer, arrived, since, channel, hint,
                reached);
    }

    CallNow matched(Fact.CallerMatched fact) {
        return new CallNow(
                call, state, queue, step, caller, dialed, fact, ticket, agent, offer, arrived, since, channel, hint,
                reached);
    }

    CallNow customerReached() {
        return new CallNow(
                call, state, queue, step, caller, dialed, match, ticket, agent, offer, arrived, since, channel, hint,
                true);
    }

    CallNow waits(Instant at) {
        return new CallNow(
                call,
                CallState.Kind.WAITING,
                queue,
                step,
                caller,
                dialed,
                match,
                ticket,
                null,
                null,
                arrived,
                at,
                channel,
                hint,
                reached);
    }

    CallNow transferred(QueueId to, Instant at) {
        return new CallNow(
                call,
                CallState.Kind.WAITING,
                to,
                0,
                caller,
                dialed,
                match,
                ticket,
                null,
                null,
                arrived,
                at,
                channel,
                hint,
                true);
    }

    CallNow with(Fact.OfOffer fact, CallState.Kind next, Instant at) {
        return new CallNow(
                call,
                next,
                queue,
                step,
                caller,
                dialed,
                match,
                ticket,
                fact.agent(),
                fact.offer(),
                arrived,
                at,
                channel,
                hint,
                reached);
    }
}
