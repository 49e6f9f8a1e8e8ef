package org.callwright.core.ticket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallDetail;
import org.callwright.core.call.CallDirection;
import org.callwright.core.call.CallId;
import org.callwright.core.event.Event;
import org.callwright.core.event.Fact;
import org.callwright.core.hint.Hint;
import org.callwright.core.routing.OfferToken;
import org.callwright.core.ticket.TimelineEntry.Called;
import org.jspecify.annotations.Nullable;

/** A ticket's own history, put together from what people did and from what its calls tell. Pure. */
public final class TicketHistory {
    private final Ticket ticket;
    private final List<TicketEvent> events;
    private final List<Called> calls;

    public TicketHistory(Ticket ticket, List<TicketEvent> events, List<CallDetail> calls) {
        this.ticket = ticket;
        this.events = List.copyOf(events);
        Set<Object> told = new HashSet<>();
        this.calls = calls.stream()
                .flatMap(call -> call.events().stream())
                .flatMap(event -> called(event).filter(entry -> isNews(entry, event.fact(), told)).stream())
                .toList();
    }

    /** What an offer comes to only once. */
    private record Once(Called.Kind kind, CallId call, OfferToken offer) {}

    /** A routing store that has lost everything may tell what came of an offer, or who calls, again. */
    private static boolean isNews(Called entry, Fact fact, Set<Object> told) {
        if (fact instanceof Fact.CallerMatched recognised) {
            return told.add(recognised);
        }
        if (!(fact instanceof Fact.OfOffer of)) {
            return true;
        }
        if (entry.kind() == Called.Kind.CALL_TRANSFERRED) {
            // Who talks on because the hand-over failed has him once more.
            told.remove(new Once(Called.Kind.CALL_ANSWERED, of.call(), of.offer()));
            return true;
        }
        return told.add(new Once(entry.kind(), of.call(), of.offer()));
    }

    /** In the order of time. */
    public List<TimelineEntry> timeline() {
        return Stream.<TimelineEntry>concat(
                        events.stream().map(event -> new TimelineEntry.Done(ticket.number(), event)), calls.stream())
                .sorted(Comparator.comparing(TimelineEntry::at))
                .toList();
    }

    /** Who had it how long, from its opening on until it was resolved or closed; the parts follow on each other. */
    public List<Stint> stints() {
        List<Stint> stints = new ArrayList<>();
        Stint now = new Stint(Holder.NOBODY, null, ticket.opened(), null);
        boolean over = false;
        for (TimelineEntry entry : timeline()) {
            Stint next = following(now, entry);
            boolean ends = ends(entry, over);
            if (!over && (ends || !sameHands(now, next))) {
                add(stints, now, entry.at());
            }
            if (over != ends || !sameHands(now, next)) {
                next = new Stint(next.holder(), next.agent(), entry.at(), null);
            } else {
                next = now;
            }
            now = next;
            over = ends;
        }
        if (!over) {
            stints.add(now);
        }
        return stints;
    }

    private static void add(List<Stint> stints, Stint stint, Instant until) {
        if (stint.from().isBefore(until)) {
            stints.add(new Stint(stint.holder(), stint.agent(), stint.from(), until));
        }
    }

    private static boolean ends(TimelineEntry entry, boolean over) {
        return entry instanceof TimelineEntry.Done done
                ? done.event().state() == TicketState.RESOLVED || done.event().state() == TicketState.CLOSED
                : over;
    }

    private static Stint following(Stint now, TimelineEntry entry) {
        return switch (entry) {
            case TimelineEntry.Done done -> {
                Holder holder = done.event().holder();
                boolean sameHolder = holder.equals(now.holder());
                yield new Stint(holder, sameHolder ? now.agent() : null, now.from(), null);
            }
            case Called called ->
                called.kind() == Called.Kind.CALL_ANSWERED && now.holder().assignee() == null
                        ? new Stint(now.holder(), called.agent(), now.from(), null)
                        : now;
        };
    }

    private static boolean sameHands(Stint one, Stint other) {
        return one.holder().equals(other.holder())
                && Optional.ofNullable(one.agent()).equals(Optional.ofNullable(other.agent()));
    }

    private Optional<Called> called(Event event) {
        return Optional.ofNullable(
                switch (event.fact()) {
                    case Fact.CallArrived f ->
                        CallDirection.of(f.uniqueId()) == CallDirection.OUT
                                ? null
                                : entry(event, f, Called.Kind.CALL_ARRIVED, null, arrival(f));
                    case Fact.DialledBack f -> entry(event, f, Called.Kind.CALLED_BACK, f.agent(), Map.of());
                    case Fact.CustomerAnswered f -> entry(event, f, Called.Kind.CUSTOMER_ANSWERED, f.agent(), Map.of());
                    case Fact.AgentAnswered f -> entry(event, f, Called.Kind.CALL_ANSWERED, f.agent(), Map.of());
                    case Fact.ConversationFound f -> entry(event, f, Called.Kind.CALL_ANSWERED, f.agent(), Map.of());
                    case Fact.ServedLocally f -> entry(event, f, Called.Kind.CALL_ANSWERED, f.agent(), Map.of());
                    case Fact.AnsweredLocally f -> entry(event, f, Called.Kind.CALL_ANSWERED, null, Map.of());
                    case Fact.CallerMatched f ->
                        entry(
                                event,
                                f,
                                Called.Kind.CALLER_RECOGNISED,
                                null,
                                Map.of("outcome", f.outcome().name()));
                    case Fact.RecordingFinished f ->
                        entry(
                                event,
                                f,
                                Called.Kind.CALL_RECORDED,
                                null,
                                Map.of("seconds", Long.toString(f.duration().toSeconds())));
                    case Fact.Transferred f ->
                        entry(
                                event,
                                f,
                                Called.Kind.CALL_TRANSFERRED,
                                f.agent(),
                                f.to() == null
                                        ? Map.of("queue", f.queue().value())
                                        : Map.of("queue", f.queue().value(), "to", f.to().value()));
                    case Fact.CallEnded f ->
                        entry(
                                event,
                                f,
                                Called.Kind.CALL_ENDED,
                                f.lastAgent(),
                                Map.of("ending", f.ending().name()));
                    default -> null;
                });
    }

    private static Map<String, String> arrival(Fact.CallArrived f) {
        Map<String, String> details = new TreeMap<>();
        details.put("dialed", f.dialed());
        Hint hint = f.given();
        if (hint.web()) {
            details.put("by", TicketChannel.WEB_CALL.name());
        }
        if (hint.joined()) {
            details.put("keyed", "ticket");
        }
        if (hint.order() != null && hint.source() != null) {
            details.put("originOrder", hint.order());
            details.put("originSource", hint.source().name());
        }
        if (hint.entered() != null) {
            details.put("entered", hint.entered());
        }
        return details;
    }

    private Called entry(
            Event event, Fact.OfCall fact, Called.Kind kind, @Nullable AgentId agent, Map<String, String> details) {
        return new Called(ticket.number(), event.at(), fact.call(), kind, agent, details);
    }
}
