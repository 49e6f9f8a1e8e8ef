package org.callwright.core.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.callwright.core.agent.AgentId;
import org.callwright.core.agent.NotReadyReason;
import org.callwright.core.call.Call;
import org.callwright.core.call.CallDirection;
import org.callwright.core.call.CallEnding;
import org.callwright.core.call.CallId;
import org.callwright.core.callerid.Caller;
import org.callwright.core.event.Event;
import org.callwright.core.event.EventId;
import org.callwright.core.event.Fact;
import org.callwright.core.queue.LaneId;
import org.callwright.core.queue.QueueId;
import org.callwright.core.queue.RelaxationStep;
import org.callwright.core.queue.ServiceQueue;
import org.callwright.core.ticket.TicketNumber;

/** A routing store with its log, and a clock moved by hand: tests tell on it what happens, as one would tell a colleague. */
public final class RoutingStage {
    public static final Duration RING = Duration.ofSeconds(20);

    private final RoutingStore store;
    private final Function<EventId, List<Event>> log;
    private final Map<CallId, String> channels = new HashMap<>();
    private Instant now = Instant.parse("2026-03-14T09:00:00Z");
    private EventId read = EventId.NONE;
    private int tickets;

    /** @param log what has been logged after an event */
    public RoutingStage(RoutingStore store, Function<EventId, List<Event>> log) {
        this.store = store;
        this.log = log;
    }

    public static ServiceQueue queue(String name) {
        return queue(name, 0, Duration.ZERO);
    }

    public static ServiceQueue queue(String name, int priority, Duration wrapUp, Duration... relaxations) {
        List<RelaxationStep> steps = new ArrayList<>();
        steps.add(new RelaxationStep(Duration.ZERO, List.of()));
        Arrays.stream(relaxations).forEach(after -> steps.add(new RelaxationStep(after, List.of())));
        return new ServiceQueue(new QueueId(name), name, List.of(), steps, priority, RING, wrapUp, "default", true);
    }

    public RoutingStore store() {
        return store;
    }

    public Instant now() {
        return now;
    }

    public RoutingStage pass(Duration time) {
        now = now.plus(time);
        return this;
    }

    /** What has been logged since this was asked last. */
    public List<Fact> facts() {
        return events().stream().map(Event::fact).toList();
    }

    public List<Event> events() {
        List<Event> events = log.apply(read);
        if (!events.isEmpty()) {
            read = events.getLast().id();
        }
        return events;
    }

    // ---- callers

    public Arrival caller(ServiceQueue queue) {
        CallId call = CallId.next();
        Caller caller = new Caller("+8613800000001", "+8613800000001", "Li \"Ming\"\\", Caller.Presentation.KNOWN);
        TicketNumber ticket = new TicketNumber("T-" + ++tickets);
        channels.put(call, "PJSIP/carrier-" + call);
        return new Arrival(call, "pbx1", channel(call), "u-" + call, caller, "4000", queue, ticket, now);
    }

    public ArrivalOutcome arrives(Arrival arrival) {
        return await(store.arrive(arrival, now));
    }

    public Step leavesAtTheDoor(Arrival arrival) {
        return await(store.leftAtTheDoor(arrival, now));
    }

    public Step wasServedLocally(LocalVisit visit) {
        return await(store.servedLocally(visit));
    }

    /** Arrives, finds nobody, and waits with his channel parked. */
    public CallId waits(ServiceQueue queue) {
        Arrival arrival = caller(queue);
        assertThat(arrives(arrival).offer()).isEmpty();
        parked(arrival.call());
        pass(Duration.ofMillis(1));
        return arrival.call();
    }

    public Step parked(CallId call) {
        return await(store.parked(call, channel(call), now));
    }

    public Step leaves(CallId call) {
        return ended(call, CallEnding.CALLER_HUNG_UP);
    }

    public Step ended(CallId call, CallEnding ending) {
        return await(store.ended(call, ending, now));
    }

    public String channel(CallId call) {
        return channels.getOrDefault(call, "none");
    }

    // ---- agents

    public AgentId signsIn(String name, String... lanes) {
        AgentId agent = new AgentId(name);
        await(store.signIn(session(agent, lanes), now));
        return agent;
    }

    public static AgentSession session(AgentId agent, String... lanes) {
        return new AgentSession(
                agent,
                "phone_" + agent.value().replace("-", "_"),
                Arrays.stream(lanes).map(LaneId::parse).toList());
    }

    public static AgentSession sessionAt(String phone, String name, String... lanes) {
        return new AgentSession(
                new AgentId(name),
                phone,
                Arrays.stream(lanes).map(LaneId::parse).toList());
    }

    /** Signs in and is ready, finding nobody waiting. */
    public AgentId isReady(String name, String... lanes) {
        AgentId agent = signsIn(name, lanes);
        assertThat(ready(agent).offers()).isEmpty();
        pass(Duration.ofMillis(1));
        return agent;
    }

    public Step ready(AgentId agent) {
        return await(store.ready(agent, now));
    }

    public Step notReady(AgentId agent, String reason) {
        return await(store.notReady(agent, new NotReadyReason(reason), now));
    }

    public Step signsOut(AgentId agent) {
        return await(store.signOut(agent, now));
    }

    /** Reserves him to call back a customer about a ticket of its own. */
    public Offer callsBack(AgentId agent, ServiceQueue queue) {
        CallId call = CallId.next();
        String channel = CallDirection.channelOf(call);
        Caller customer = new Caller("+493012345", "+493012345", "", Caller.Presentation.KNOWN);
        TicketNumber ticket = new TicketNumber("T-" + ++tickets);
        channels.put(call, channel);
        Arrival arrival = new Arrival(call, "pbx1", channel, channel, customer, "4930999", queue, ticket, now);
        return ((DialBackOutcome.Reserved) await(store.dialBack(new DialBack(agent, arrival), now))).offer();
    }

    public Step customerAnswers(Offer offer) {
        return await(store.customerAnswered(offer.call(), offer.token(), now));
    }

    // ---- offers

    public Step rings(Offer offer) {
        return await(store.agentRinging(offer.call(), offer.token(), now));
    }

    public Step answers(Offer offer) {
        return await(store.agentAnswered(offer.call(), offer.token(), now));
    }

    public Step withdrawn(Offer offer, OfferFailure failure) {
        return await(store.withdrawn(offer.call(), offer.token(), failure, now));
    }

    public Step fails(Offer offer, OfferFailure failure) {
        return await(store.offerFailed(offer.call(), offer.token(), failure, now));
    }

    /** The offer that the store has for a call, handed out or not. */
    public Offer offerOf(CallId call) {
        LiveCall live = call(call);
        assertThat(live.token()).as("token of " + live).isNotNull();
        return await(store.offer(call, Objects.requireNonNull(live.token())))
                .orElseThrow()
                .offer();
    }

    /** The PBX has the two of an offer talking, at the phone where its agent is signed in, or was. */
    public Step found(Arrival arrival, Offer talk) {
        return foundAsOf(version(arrival.call()), arrival, talk);
    }

    /** The same, by a reading for which the PBX was asked earlier. */
    public Step foundAsOf(long before, Arrival arrival, Offer talk) {
        List<LaneId> lanes =
                await(store.liveAgent(talk.agent())).map(LiveAgent::lanes).orElse(List.of());
        AgentSession there = new AgentSession(talk.agent(), talk.phone(), lanes);
        return await(store.conversationFound(arrival, there, talk.token(), before, false, now));
    }

    /** What a reading of the PBX that begins now goes by; 0: the store does not have the call. */
    public long version(CallId call) {
        return await(store.liveCall(call)).map(LiveCall::version).orElse(0L);
    }

    // ---- what the store has now

    public LiveCall call(CallId call) {
        return await(store.liveCall(call)).orElseThrow(() -> new AssertionError("no live call " + call));
    }

    public LiveAgent agent(AgentId agent) {
        return await(store.liveAgent(agent)).orElseThrow(() -> new AssertionError(agent + " is signed out"));
    }

    public List<Due> due() {
        return await(store.claimDue(now, 100));
    }

    public static Call fold(List<Fact> facts, CallId call) {
        List<Fact.OfCall> its = facts.stream()
                .filter(Fact.OfCall.class::isInstance)
                .map(Fact.OfCall.class::cast)
                .filter(fact -> fact.call().equals(call))
                .toList();
        Call folded = Call.arrived((Fact.CallArrived) its.getFirst());
        for (Fact.OfCall fact : its) {
            folded = folded.after(fact);
        }
        return folded;
    }

    public static <T> T await(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }
}
