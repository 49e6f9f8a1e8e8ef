package org.callwright.core.event;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.callwright.core.agent.AgentId;
import org.callwright.core.agent.AgentState;
import org.callwright.core.agent.NotReadyReason;
import org.callwright.core.call.CallEnding;
import org.callwright.core.call.CallId;
import org.callwright.core.callerid.Caller;
import org.callwright.core.hint.Hint;
import org.callwright.core.queue.LaneId;
import org.callwright.core.queue.QueueId;
import org.callwright.core.routing.OfferFailure;
import org.callwright.core.routing.OfferToken;
import org.callwright.core.ticket.TicketNumber;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, appended once to the event log by the same step that changed the state. Ticket, call history
 * and live views derive from nothing else. Names of facts and components are the stored format: adding is fine,
 * renaming is a migration.
 */
public sealed interface Fact {
    /** The name under which it is stored. */
    default String kind() {
        return getClass().getSimpleName();
    }

    /** A fact about one call. */
    sealed interface OfCall extends Fact {
        CallId call();
    }

    /** A fact about one agent; facts of an offer concern a call and an agent. */
    sealed interface OfAgent extends Fact {
        AgentId agent();
    }

    sealed interface OfOffer extends OfCall, OfAgent {
        OfferToken offer();
    }

    /**
     * A call has begun: a customer is here, or is to be {@linkplain DialledBack called back}. Told again when a lost routing store learns of the caller anew: whatever he had been doing, he waits again.
     *
     * @param channel null in facts of before this was noted
     * @param hint null when the caller gave nothing along
     */
    record CallArrived(
            CallId call,
            String pbx,
            @Nullable String channel,
            String uniqueId,
            Caller caller,
            String dialed,
            QueueId queue,
            TicketNumber ticket,
            Instant arrived,
            @Nullable Hint hint)
            implements OfCall {
        /** Of a caller who gave nothing along. */
        public CallArrived(
                CallId call,
                String pbx,
                @Nullable String channel,
                String uniqueId,
                Caller caller,
                String dialed,
                QueueId queue,
                TicketNumber ticket,
                Instant arrived) {
            this(call, pbx, channel, uniqueId, caller, dialed, queue, ticket, arrived, null);
        }

        public Hint given() {
            return hint == null ? Hint.NONE : hint;
        }
    }

    record TicketOpened(CallId call, TicketNumber ticket) implements OfCall {}

    /** How the caller was recognised. {@code customers} has the candidates, best first, at most 10. */
    record CallerMatched(CallId call, MatchOutcome outcome, String rule, List<Long> customers) implements OfCall {
        public CallerMatched {
            customers = List.copyOf(customers);
        }
    }

    enum MatchOutcome {
        NONE,
        ONE,
        MANY
    }

    /**
     * Nobody could take the call, at arrival or after an offer failed.
     *
     * @param eligible agents signed in who serve the lane; none of them was ready
     */
    record Enqueued(CallId call, LaneId lane, int eligible) implements OfCall {}

    /** The call entered a further lane of its queue as well. */
    record Relaxed(CallId call, LaneId lane, int eligible) implements OfCall {}

    /** By what a call and an agent met. */
    enum Occasion {
        /** The call came into a lane in which somebody was ready: at its arrival, its relaxation, after an offer that failed. */
        ARRIVAL,
        /** The agent became free, and calls were waiting. */
        AGENT_READY,
        /** The call was handed over to this colleague. */
        NAMED
    }

    /**
     * @param candidates agents ready for the lane, the chosen one included; 1 where no agents were compared
     * @param idleSince since when the chosen one had been ready: the longest of the candidates
     * @param waitedMillis how long the call had been waiting; calls waiting behind it are in {@code waitingBehind}
     * @param by null in facts of before it was told
     * @param heads of AGENT_READY: how many calls were compared, the first of each lane that the agent serves; otherwise 0
     * @param overtook whether one of these had arrived earlier, and this one went first by its queue's priority
     */
    record Offered(
            CallId call,
            AgentId agent,
            OfferToken offer,
            LaneId lane,
            int candidates,
            Instant idleSince,
            long waitedMillis,
            int waitingBehind,
            @Nullable Occasion by,
            int heads,
            boolean overtook)
            implements OfOffer {
        public Offered(
                CallId call,
                AgentId agent,
                OfferToken offer,
                LaneId lane,
                int candidates,
                Instant idleSince,
                long waitedMillis,
                int waitingBehind) {
            this(call, agent, offer, lane, candidates, idleSince, waitedMillis, waitingBehind, null, 0, false);
        }
    }

    /**
     * An agent is reserved to call the customer back: his phone is rung first.
     *
     * @param lane whose settings hold for the call; it never waits there
     */
    record DialledBack(CallId call, AgentId agent, OfferToken offer, LaneId lane) implements OfOffer {}

    /** The agent has picked up and the customer whom he calls back is dialled; always right after {@link AgentAnswered}. */
    record CustomerDialled(CallId call, AgentId agent, OfferToken offer) implements OfOffer {}

    /** Who is called back has answered: from now on the two talk. */
    record CustomerAnswered(CallId call, AgentId agent, OfferToken offer) implements OfOffer {}

    record AgentRinging(CallId call, AgentId agent, OfferToken offer) implements OfOffer {}

    record AgentAnswered(CallId call, AgentId agent, OfferToken offer) implements OfOffer {}

    /** The routing store had lost this conversation, or never heard of its beginning; the PBX knows better. */
    record ConversationFound(CallId call, AgentId agent, OfferToken offer, LaneId lane) implements OfOffer {}

    /**
     * An agent answered on the local line, while no node ran; told once it was over. It says nothing about the agent's state:
     * by then he may long have been in another one.
     */
    record ServedLocally(CallId call, AgentId agent, OfferToken offer, LaneId lane) implements OfCall {}

    /** As {@link ServedLocally}, at a phone that is no agent's: the caller has been spoken to, nobody knows by whom. */
    record AnsweredLocally(CallId call) implements OfCall {}

    record OfferFailed(CallId call, AgentId agent, OfferToken offer, OfferFailure failure) implements OfOffer {}

    record Held(CallId call, AgentId agent, OfferToken offer) implements OfOffer {}

    record Resumed(CallId call, AgentId agent, OfferToken offer) implements OfOffer {}

    /**
     * The conversation is over for its agent; the caller goes on to another queue, with call, ticket and age. Told once more,
     * for the queue that he is in, when the PBX moves him late, after the hand-over had been given up.
     *
     * @param to the colleague whom the caller is to reach first; null: whoever serves the queue
     */
    record Transferred(
            CallId call,
            AgentId agent,
            OfferToken offer,
            QueueId queue,
            @Nullable AgentId to) implements OfOffer {}

    record CallEnded(
            CallId call, CallEnding ending, @Nullable AgentId lastAgent) implements OfCall {}

    /**
     * @param path relative to the recording store
     * @param sha256 of the file, hexadecimal
     */
    record RecordingFinished(
            CallId call, OfferToken offer, String path, Duration duration, long bytes, String sha256, int channels)
            implements OfCall {}

    record AgentSignedIn(AgentId agent, String phone) implements OfAgent {}

    /** One who is signed in sits at another phone or serves other lanes; his state stays what it was. */
    record AgentSignedInAnew(AgentId agent, String phone) implements OfAgent {}

    record AgentSignedOut(AgentId agent) implements OfAgent {}

    record AgentReady(AgentId agent) implements OfAgent {}

    record AgentNotReady(AgentId agent, NotReadyReason reason) implements OfAgent {}

    /**
     * What the agent is to be after the offer or call under way.
     *
     * @param afterwards NOT_READY or LOGGED_OUT, or the WRAP_UP in which he calls somebody back; READY takes the wish back
     * @param reason of NOT_READY
     */
    record AgentWished(
            AgentId agent, AgentState afterwards, @Nullable NotReadyReason reason) implements OfAgent {}

    record WrapUpStarted(AgentId agent, CallId call, Instant until) implements OfAgent {}

    record WrapUpEnded(AgentId agent, CallId call) implements OfAgent {}

    /** Something in the log that this version cannot read: from a newer node, or damaged. It is kept as it is. */
    record Unreadable(String text) implements Fact {}
}
