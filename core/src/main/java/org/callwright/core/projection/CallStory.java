package org.callwright.core.projection;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.Call;
import org.callwright.core.call.CallDirection;
import org.callwright.core.call.CallEnding;
import org.callwright.core.call.CallRecord;
import org.callwright.core.call.CallState;
import org.callwright.core.call.IllegalTransition;
import org.callwright.core.call.Leg;
import org.callwright.core.customer.CallerMatch;
import org.callwright.core.event.Event;
import org.callwright.core.event.EventId;
import org.callwright.core.event.Fact;
import org.callwright.core.queue.QueueId;
import org.callwright.core.routing.OfferFailure;
import org.callwright.core.routing.OfferToken;
import org.jspecify.annotations.Nullable;

/**
 * One call as its events tell it, event by event. What has been told already, by its id, is not told again; what cannot
 * follow changes nothing. Used by one thread.
 */
public final class CallStory {
    private final Fact.CallArrived arrival;
    private final boolean stored;
    private final Map<OfferToken, Leg> legs = new LinkedHashMap<>();
    private final Set<OfferToken> changedLegs = new HashSet<>();
    private Call call;
    private QueueId presentQueue;
    private EventId last;
    private @Nullable CallerMatch match;
    private @Nullable Instant answered;
    private @Nullable Instant ended;

    /** The beginning of a story. */
    CallStory(Event event, Fact.CallArrived arrival) {
        this.arrival = arrival;
        this.stored = false;
        this.call = Call.arrived(arrival);
        this.presentQueue = arrival.queue();
        this.last = event.id();
    }

    /**
     * A story as stored, to be gone on with; who called does not change any more, so the record can be without.
     *
     * @param presentQueue null: it has ended
     */
    public CallStory(
            CallRecord record,
            String uniqueId,
            @Nullable QueueId presentQueue,
            CallState state,
            Collection<Leg> legs,
            EventId last) {
        this.stored = true;
        this.arrival = new Fact.CallArrived(
                record.id(),
                record.pbx(),
                null,
                uniqueId,
                record.caller(),
                record.dialed(),
                record.queue(),
                record.ticket(),
                record.arrived());
        this.call = new Call(record.id(), state);
        this.presentQueue = presentQueue == null ? record.queue() : presentQueue;
        this.last = last;
        this.match = record.match();
        this.answered = record.answered();
        this.ended = record.ended();
        legs.forEach(leg -> this.legs.put(leg.offer(), leg));
    }

    /** Whether the event has been told already. */
    boolean knows(EventId id) {
        return id.compareTo(last) <= 0;
    }

    /** @return false when the fact cannot follow: the story is as before, but for where it has come to */
    boolean tell(Event event, Fact.OfCall fact) {
        last = event.id();
        if (aboutUnknownOffer(fact)) {
            return false;
        }
        try {
            call = call.after(fact);
        } catch (IllegalTransition e) {
            return false;
        }
        note(event.at(), fact);
        return true;
    }

    /** A leg begins with its offer; other offers than the present one are over. */
    private boolean aboutUnknownOffer(Fact.OfCall fact) {
        return fact instanceof Fact.OfOffer f
                && !(f instanceof Fact.Offered || f instanceof Fact.DialledBack || f instanceof Fact.ConversationFound)
                && !f.offer().equals(offer());
    }

    private void note(Instant at, Fact.OfCall fact) {
        switch (fact) {
            case Fact.Offered f -> legs.put(f.offer(), change(Leg.offered(f.offer(), f.agent(), f.lane(), at)));
            case Fact.DialledBack f -> legs.put(f.offer(), change(Leg.offered(f.offer(), f.agent(), f.lane(), at)));
            case Fact.CustomerDialled f -> {}
            case Fact.CustomerAnswered f -> customerAnswered(at);
            case Fact.AgentRinging f -> leg(f.offer(), leg -> leg.rang(at));
            case Fact.AgentAnswered f -> {
                leg(f.offer(), leg -> leg.picked(at));
                // Of a call back it is the customer who answers, later.
                answered = answered == null && direction() == CallDirection.IN ? at : answered;
            }
            case Fact.ConversationFound f -> {
                Leg known = legs.getOrDefault(f.offer(), Leg.offered(f.offer(), f.agent(), f.lane(), at));
                legs.put(f.offer(), change(known.found(at)));
                answered = answered == null ? at : answered;
            }
            case Fact.ServedLocally f -> {
                legs.put(
                        f.offer(),
                        change(Leg.offered(f.offer(), f.agent(), f.lane(), at).picked(at)));
                answered = answered == null ? at : answered;
                ended = null;
            }
            case Fact.AnsweredLocally f -> {
                answered = answered == null ? at : answered;
                ended = null;
            }
            case Fact.OfferFailed f -> leg(f.offer(), leg -> leg.failed(at, f.failure()));
            case Fact.Held f -> leg(f.offer(), leg -> leg.putOnHold(at));
            case Fact.Resumed f -> leg(f.offer(), leg -> leg.resumed(at));
            case Fact.Transferred f -> {
                leg(f.offer(), leg -> leg.over(at));
                presentQueue = f.queue();
            }
            case Fact.CallEnded f -> {
                openLegs(leg -> leg.over(at));
                ended = at;
            }
            case Fact.CallerMatched f -> match = new CallerMatch(f.outcome(), f.rule(), f.customers());
            case Fact.CallArrived f -> {
                openLegs(leg -> leg.answered() == null ? leg.failed(at, OfferFailure.CONTROL_LOST) : leg.over(at));
                ended = null;
                presentQueue = f.queue();
            }
            case Fact.TicketOpened f -> {}
            case Fact.Enqueued f -> {}
            case Fact.Relaxed f -> {}
            case Fact.RecordingFinished f -> {}
        }
    }

    private void customerAnswered(Instant at) {
        answered = answered == null ? at : answered;
    }

    CallDirection direction() {
        return CallDirection.of(arrival.uniqueId());
    }

    /** There is a customer to be spoken to: he has called, or has answered when he was called back. */
    boolean reached() {
        return direction() == CallDirection.IN || answered != null;
    }

    private void openLegs(UnaryOperator<Leg> end) {
        legs.values().stream()
                .filter(leg -> leg.ended() == null)
                .map(Leg::offer)
                .toList()
                .forEach(offer -> leg(offer, end));
    }

    private void leg(OfferToken offer, UnaryOperator<Leg> next) {
        legs.computeIfPresent(offer, (token, leg) -> change(next.apply(leg)));
    }

    private Leg change(Leg leg) {
        changedLegs.add(leg.offer());
        return leg;
    }

    public CallRecord record() {
        return new CallRecord(
                arrival.call(),
                direction(),
                arrival.pbx(),
                arrival.caller(),
                arrival.dialed(),
                arrival.queue(),
                arrival.ticket(),
                call.state().kind(),
                ending(),
                agent(),
                match,
                arrival.arrived(),
                answered,
                ended);
    }

    /** Whether it was begun by a stored call rather than by an arrival. */
    public boolean isStored() {
        return stored;
    }

    CallState.Kind state() {
        return call.state().kind();
    }

    QueueId queue() {
        return arrival.queue();
    }

    /** In which it is now; null: it has ended. */
    public @Nullable QueueId presentQueue() {
        return call.state() instanceof CallState.Ended ? null : presentQueue;
    }

    public String uniqueId() {
        return arrival.uniqueId();
    }

    public EventId last() {
        return last;
    }

    public int step() {
        return call.state() instanceof CallState.Waiting waiting ? waiting.step() : 0;
    }

    /** The present offer or conversation. */
    public @Nullable OfferToken offer() {
        return switch (call.state()) {
            case CallState.Offered s -> s.offer();
            case CallState.Ringing s -> s.offer();
            case CallState.Dialling s -> s.offer();
            case CallState.Talking s -> s.offer();
            case CallState.OnHold s -> s.offer();
            case CallState.Waiting s -> null;
            case CallState.Ended s -> null;
        };
    }

    public List<Leg> changedLegs() {
        return legs.values().stream()
                .filter(leg -> changedLegs.contains(leg.offer()))
                .toList();
    }

    /**
     * How long the caller talked with agents, as far as conversations are over. Who is called back does so from when he answers,
     * not from when the agent picked up.
     */
    public Duration talked() {
        Instant from = answered;
        return from == null ? Duration.ZERO : conversations(leg -> leg.talkedSince(from));
    }

    /** How long the caller was on hold, as far as conversations are over. */
    public Duration held() {
        return conversations(Leg::held);
    }

    private Duration conversations(Function<Leg, Duration> time) {
        return legs.values().stream()
                .filter(leg -> leg.answered() != null && leg.ended() != null)
                .map(time)
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Somebody else has talked with the caller than the agent that the record names. */
    public boolean shared() {
        AgentId named = agent();
        return legs.values().stream()
                .anyMatch(leg -> leg.answered() != null && !leg.agent().equals(named));
    }

    private @Nullable CallEnding ending() {
        return call.state() instanceof CallState.Ended end ? end.ending() : null;
    }

    private @Nullable AgentId agent() {
        OfferToken present = offer();
        Leg now = present == null ? null : legs.get(present);
        if (now != null) {
            return now.agent();
        }
        return legs.values().stream()
                .filter(leg -> leg.answered() != null)
                .reduce((earlier, later) -> later)
                .map(Leg::agent)
                .orElse(null);
    }
}
