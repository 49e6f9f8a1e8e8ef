package org.callwright.core.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallId;
import org.callwright.core.call.CallState;
import org.callwright.core.call.CallTransitions;
import org.callwright.core.event.Event;
import org.callwright.core.event.Fact;
import org.callwright.core.event.Fact.MatchOutcome;
import org.callwright.core.queue.QueueId;
import org.jspecify.annotations.Nullable;

/**
 * Tells a batch of events and collects what has to be written for it. A pure function of what is stored about the calls
 * and of the events; telling events again changes nothing. Used by one thread, once.
 */
public final class Stories {
    /**
     * @param legal false when the fact could not follow on the call's state, or the call has never arrived
     * @param move null when the call's state is not what the fact is about
     */
    public record Told(
            Event event,
            Fact.OfCall fact,
            boolean legal,
            @Nullable Move move) {}

    /**
     * A transition of a call.
     *
     * @param from null when the call is new
     * @param agent whom the fact names, if any
     */
    public record Move(
            CallState.@Nullable Kind from,
            CallState.Kind to,
            QueueId queue,
            @Nullable AgentId agent) {}

    private final Map<CallId, CallStory> stories = new LinkedHashMap<>();
    private final Set<CallStory> changed = new LinkedHashSet<>();
    private final List<Told> told = new ArrayList<>();
    private final List<TicketChange> tickets = new ArrayList<>();

    /** @param stored those calls that the events are about and that are stored already */
    public Stories(Collection<CallStory> stored) {
        stored.forEach(story -> stories.put(story.record().id(), story));
    }

    /** The calls that events are about. */
    public static Set<CallId> callsOf(List<Event> events) {
        Set<CallId> calls = new LinkedHashSet<>();
        for (Event event : events) {
            if (event.fact() instanceof Fact.OfCall fact) {
                calls.add(fact.call());
            }
        }
        return calls;
    }

    public void tell(Event event) {
        if (!(event.fact() instanceof Fact.OfCall fact)) {
            return;
        }
        CallStory story = stories.get(fact.call());
        if (story == null) {
            begin(event, fact);
        } else if (!story.knows(event.id())) {
            CallState.Kind from = story.state();
            boolean legal = story.tell(event, fact);
            changed.add(story);
            told.add(new Told(event, fact, legal, legal ? move(from, fact, story) : null));
            if (legal) {
                ticketChange(event, fact, story.reached()).ifPresent(tickets::add);
            }
        }
    }

    private void begin(Event event, Fact.OfCall fact) {
        Move move = null;
        if (fact instanceof Fact.CallArrived arrival) {
            CallStory story = new CallStory(event, arrival);
            move = move(null, fact, story);
            stories.put(arrival.call(), story);
            changed.add(story);
            tickets.add(new TicketChange.Opened(
                    arrival.call(), arrival.ticket(), arrival.queue(), arrival.arrived(), arrival.given()));
        }
        told.add(new Told(event, fact, fact instanceof Fact.CallArrived, move));
    }

    private static @Nullable Move move(CallState.@Nullable Kind from, Fact.OfCall fact, CallStory story) {
        AgentId agent = switch (fact) {
            case Fact.OfOffer f -> f.agent();
            case Fact.ServedLocally f -> f.agent();
            case Fact.CallEnded f -> f.lastAgent();
            default -> null;
        };
        return CallTransitions.of(fact.getClass())
                .map(row -> new Move(from, story.state(), story.queue(), agent))
                .orElse(null);
    }

    private static Optional<TicketChange> ticketChange(Event event, Fact.OfCall fact, boolean reached) {
        return Optional.ofNullable(
                switch (fact) {
                    // One who is called back is spoken to once he has answered himself.
                    case Fact.AgentAnswered f when !reached -> null;
                    case Fact.CustomerAnswered f -> new TicketChange.Answered(f.call(), f.agent(), event.at());
                    case Fact.AgentAnswered f -> new TicketChange.Answered(f.call(), f.agent(), event.at());
                    case Fact.ConversationFound f -> new TicketChange.Answered(f.call(), f.agent(), event.at());
                    case Fact.ServedLocally f -> new TicketChange.Answered(f.call(), f.agent(), event.at());
                    case Fact.Transferred f -> new TicketChange.Transferred(f.call(), f.queue(), event.at());
                    case Fact.CallEnded f -> new TicketChange.ContactEnded(f.call(), event.at());
                    case Fact.CallerMatched f
                    when f.outcome() == MatchOutcome.ONE ->
                        new TicketChange.Recognised(f.call(), f.customers().getFirst(), event.at());
                    default -> null;
                });
    }

    public Collection<CallStory> changed() {
        return changed;
    }

    public List<Told> told() {
        return told;
    }

    public List<TicketChange> tickets() {
        return tickets;
    }
}
