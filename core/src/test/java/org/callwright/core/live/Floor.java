package org.callwright.core.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.callwright.core.agent.AgentId;
import org.callwright.core.agent.AgentState;
import org.callwright.core.agent.NotReadyReason;
import org.callwright.core.call.CallEnding;
import org.callwright.core.call.CallId;
import org.callwright.core.call.CallState;
import org.callwright.core.callerid.Caller;
import org.callwright.core.event.Event;
import org.callwright.core.event.EventId;
import org.callwright.core.event.Fact;
import org.callwright.core.queue.LaneId;
import org.callwright.core.queue.QueueId;
import org.callwright.core.routing.LiveAgent;
import org.callwright.core.routing.LiveCall;
import org.callwright.core.routing.OfferFailure;
import org.callwright.core.routing.OfferToken;
import org.callwright.core.ticket.TicketNumber;
import org.jspecify.annotations.Nullable;

/**
 * A contact centre in miniature: five agents, three queues, and whatever a row of numbers makes happen there. It appends
 * the facts that a routing store would and knows what the store would answer.
 */
final class Floor {
    static final Instant OPENING = Instant.parse("2026-03-14T08:00:00Z");

    final List<Event> log = new ArrayList<>();
    private final Map<CallId, LiveCall> calls = new LinkedHashMap<>();
    private final Map<AgentId, LiveAgent> agents = new LinkedHashMap<>();
    private int arrivals;
    private long offers;

    static AgentId agent(int number) {
        return new AgentId("agent" + number);
    }

    static QueueId queue(int number) {
        return new QueueId("queue" + number % 3);
    }

    List<LiveCall> calls() {
        return List.copyOf(calls.values());
    }

    List<LiveAgent> agents() {
        return List.copyOf(agents.values());
    }

    Instant now() {
        return OPENING.plusSeconds(log.size());
    }

    /** One thing happens; which one depends on the number and on what is possible. */
    void happen(int number) {
        int choice = number / 9;
        switch (number % 9) {
            case 0 -> arrive(choice);
            case 1 -> signIn(choice);
            case 2 -> ready(choice);
            case 3 -> offer(choice);
            case 4 -> progress(choice);
            case 5 -> fail(choice);
            case 6 -> end(choice);
            case 7 -> wish(choice);
            default -> leave(choice);
        }
    }

    private void arrive(int choice) {
        arrivals++;
        CallId call = new CallId("01ARZ3NDEKTSV4RRFFQ69G%04d".formatted(arrivals));
        TicketNumber ticket = new TicketNumber("SV260314-%05d".formatted(arrivals));
        Caller caller = new Caller("1380000%04d".formatted(arrivals), null, "", Caller.Presentation.MALFORMED);
        Instant arrived = now();
        happened(
                new Fact.CallArrived(
                        call,
                        "pbx1",
                        "SIP/" + arrivals,
                        "u" + arrivals,
                        caller,
                        "4001",
                        queue(choice),
                        ticket,
                        arrived),
                new Fact.Enqueued(call, new LaneId(queue(choice), 0), 0),
                new Fact.CallerMatched(call, Fact.MatchOutcome.NONE, "unknown-phone", List.of()));
        calls.put(
                call,
                new LiveCall(
                        call,
                        CallState.Kind.WAITING,
                        queue(choice),
                        0,
                        "pbx1",
                        "SIP/" + arrivals,
                        "u" + arrivals,
                        true,
                        null,
                        null,
                        ticket,
                        arrived,
                        arrived,
                        true,
                        0));
    }

    private void signIn(int choice) {
        AgentId agent = agent(choice % 5);
        List<LaneId> lanes = List.of(new LaneId(queue(choice), 0), new LaneId(queue(choice + 1), 0));
        Instant at = now();
        LiveAgent known = agents.get(agent);
        if (known != null) {
            happened(new Fact.AgentSignedInAnew(agent, "desk" + choice));
            agents.put(agent, movedTo("desk" + choice, lanes, known));
            return;
        }
        happened(new Fact.AgentSignedIn(agent, "phone" + choice % 5));
        agents.put(
                agent,
                new LiveAgent(
                        agent,
                        AgentState.NOT_READY,
                        NotReadyReason.SIGNED_IN,
                        at,
                        "phone" + choice % 5,
                        lanes,
                        null,
                        null,
                        null,
                        null));
    }

    private static LiveAgent movedTo(String phone, List<LaneId> lanes, LiveAgent known) {
        return new LiveAgent(
                known.agent(),
                known.state(),
                known.reason(),
                known.since(),
                phone,
                lanes,
                known.call(),
                known.token(),
                known.afterwards(),
                known.wrapUpUntil());
    }

    private void ready(int choice) {
        pick(choice, AgentState.NOT_READY, AgentState.WRAP_UP).ifPresent(agent -> {
            Instant at = now();
            happened(new Fact.AgentReady(agent.agent()));
            put(agent, AgentState.READY, null, null, null, at, null);
        });
    }

    private void offer(int choice) {
        var waiting = calls.values().stream()
                .filter(call -> call.state() == CallState.Kind.WAITING)
                .toList();
        var agent = pick(choice, AgentState.READY);
        if (waiting.isEmpty() || agent.isEmpty()) {
            return;
        }
        LiveCall call = waiting.get(choice % waiting.size());
        OfferToken token = new OfferToken(++offers);
        Instant at = now();
        LaneId lane = new LaneId(call.queue(), 0);
        happened(new Fact.Offered(call.call(), agent.get().agent(), token, lane, 1, OPENING, 0, 0));
        put(agent.get(), AgentState.RESERVED, null, call.call(), token, at, null);
        put(call, CallState.Kind.OFFERED, agent.get().agent(), token, at);
    }

    private void progress(int choice) {
        pick(choice, AgentState.RESERVED, AgentState.RINGING).ifPresent(agent -> {
            LiveCall call = callOf(agent);
            Instant at = now();
            boolean rings = agent.state() == AgentState.RESERVED && choice % 2 == 0;
            happened(
                    rings
                            ? new Fact.AgentRinging(call.call(), agent.agent(), token(call))
                            : new Fact.AgentAnswered(call.call(), agent.agent(), token(call)));
            AgentState next = rings ? AgentState.RINGING : AgentState.TALKING;
            put(agent, next, null, call.call(), call.token(), at, null);
            put(call, rings ? CallState.Kind.RINGING : CallState.Kind.TALKING, agent.agent(), call.token(), at);
        });
    }

    private void fail(int choice) {
        pick(choice, AgentState.RESERVED, AgentState.RINGING).ifPresent(agent -> {
            LiveCall call = callOf(agent);
            Instant at = now();
            happened(
                    new Fact.OfferFailed(call.call(), agent.agent(), token(call), OfferFailure.NO_ANSWER),
                    new Fact.AgentNotReady(agent.agent(), NotReadyReason.RONA));
            put(agent, AgentState.NOT_READY, NotReadyReason.RONA, null, null, at, null);
            put(call, CallState.Kind.WAITING, null, null, at);
        });
    }

    private void wish(int choice) {
        pick(choice, AgentState.RESERVED, AgentState.RINGING, AgentState.TALKING)
                .ifPresent(agent -> {
                    AgentState wanted = List.of(AgentState.NOT_READY, AgentState.LOGGED_OUT, AgentState.READY)
                            .get(choice % 3);
                    NotReadyReason reason = wanted == AgentState.NOT_READY ? new NotReadyReason("LUNCH") : null;
                    happened(new Fact.AgentWished(agent.agent(), wanted, reason));
                    agents.put(agent.agent(), wishing(agent, wanted == AgentState.READY ? null : wanted));
                });
    }

    private static LiveAgent wishing(LiveAgent agent, @Nullable AgentState afterwards) {
        return new LiveAgent(
                agent.agent(),
                agent.state(),
                agent.reason(),
                agent.since(),
                agent.phone(),
                agent.lanes(),
                agent.call(),
                agent.token(),
                afterwards,
                agent.wrapUpUntil());
    }

    private void end(int choice) {
        pick(choice, AgentState.TALKING).ifPresent(agent -> {
            LiveCall call = callOf(agent);
            Instant at = now();
            happened(
                    new Fact.CallEnded(call.call(), CallEnding.CALLER_HUNG_UP, agent.agent()),
                    new Fact.WrapUpStarted(agent.agent(), call.call(), at.plusSeconds(30)));
            put(agent, AgentState.WRAP_UP, null, call.call(), null, at, at.plusSeconds(30));
            calls.remove(call.call());
        });
    }

    private void leave(int choice) {
        if (choice % 2 == 0) {
            pick(choice, AgentState.READY, AgentState.NOT_READY).ifPresent(agent -> {
                happened(new Fact.AgentSignedOut(agent.agent()));
                agents.remove(agent.agent());
            });
            return;
        }
        calls.values().stream()
                .filter(call -> call.state() == CallState.Kind.WAITING)
                .findFirst()
                .ifPresent(call -> {
                    happened(new Fact.CallEnded(call.call(), CallEnding.ABANDONED, null));
                    calls.remove(call.call());
                });
    }

    private void happened(Fact... facts) {
        Instant at = now();
        for (int index = 0; index < facts.length; index++) {
            log.add(new Event(new EventId(at.toEpochMilli(), 0, index), at, facts[index]));
        }
    }

    private Optional<LiveAgent> pick(int choice, AgentState... states) {
        var able = agents.values().stream()
                .filter(agent -> List.of(states).contains(agent.state()))
                .toList();
        return able.isEmpty() ? Optional.empty() : Optional.of(able.get(choice % able.size()));
    }

    private LiveCall callOf(LiveAgent agent) {
        return Objects.requireNonNull(calls.get(agent.call()));
    }

    private static OfferToken token(LiveCall call) {
        return Objects.requireNonNull(call.token());
    }

    private void put(
            LiveAgent agent,
            AgentState state,
            @Nullable NotReadyReason reason,
            @Nullable CallId call,
            @Nullable OfferToken token,
            Instant since,
            @Nullable Instant until) {
        // A wish lasts as long as the offer or conversation.
        AgentState afterwards = token == null ? null : agent.afterwards();
        agents.put(
                agent.agent(),
                new LiveAgent(
                        agent.agent(),
                        state,
                        reason,
                        since,
                        agent.phone(),
                        agent.lanes(),
                        call,
                        token,
                        afterwards,
                        until));
    }

    private void put(
            LiveCall call, CallState.Kind state, @Nullable AgentId agent, @Nullable OfferToken token, Instant since) {
        calls.put(
                call.call(),
                new LiveCall(
                        call.call(),
                        state,
                        call.queue(),
                        call.step(),
                        call.pbx(),
                        call.channel(),
                        call.uniqueId(),
                        true,
                        agent,
                        token,
                        call.ticket(),
                        call.arrived(),
                        since,
                        true,
                        0));
    }
}
