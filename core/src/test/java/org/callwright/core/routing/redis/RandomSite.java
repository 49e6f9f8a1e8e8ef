package org.callwright.core.routing.redis;

import static org.callwright.core.routing.RoutingStage.await;
import static org.callwright.core.routing.RoutingStage.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.callwright.core.agent.AgentId;
import org.callwright.core.agent.NotReadyReason;
import org.callwright.core.call.CallDirection;
import org.callwright.core.call.CallEnding;
import org.callwright.core.call.CallId;
import org.callwright.core.callerid.Caller;
import org.callwright.core.privacy.TestSealing;
import org.callwright.core.queue.LaneId;
import org.callwright.core.queue.ServiceQueue;
import org.callwright.core.redis.RedisLink;
import org.callwright.core.routing.AgentSession;
import org.callwright.core.routing.Arrival;
import org.callwright.core.routing.ColleagueNotReady;
import org.callwright.core.routing.DialBack;
import org.callwright.core.routing.DialBackOutcome;
import org.callwright.core.routing.Due;
import org.callwright.core.routing.LiveAgent;
import org.callwright.core.routing.LiveCall;
import org.callwright.core.routing.Offer;
import org.callwright.core.routing.OfferFailure;
import org.callwright.core.routing.PhoneTaken;
import org.callwright.core.routing.RoutingStore;
import org.callwright.core.routing.Step;
import org.callwright.core.routing.Transfer;
import org.callwright.core.ticket.TicketNumber;

/** A small site at which anything may happen, in any order, twice or too late, on several nodes at once. */
final class RandomSite {
    enum What {
        ARRIVE,
        ARRIVE_AGAIN,
        PARK,
        RING,
        ANSWER,
        FAIL,
        HOLD,
        RESUME,
        TRANSFER,
        TAKEN_OUT,
        TALKS_ON,
        DIAL_BACK,
        CUSTOMER_ANSWERS,
        END,
        SIGN_IN,
        READY,
        NOT_READY,
        SIGN_OUT,
        TIME_PASSES
    }

    /** Something that happens; the numbers choose to whom. */
    record Happening(What what, int one, int other) {}

    static final List<ServiceQueue> QUEUES = List.of(
            queue("plain"),
            queue("relaxing", 0, Duration.ofSeconds(10), Duration.ofSeconds(5), Duration.ofSeconds(15)),
            queue("urgent", 2, Duration.ZERO));

    private static final List<List<String>> LANES = List.of(
            List.of("plain.0"),
            List.of("relaxing.0", "relaxing.1", "urgent.0"),
            List.of("plain.0", "relaxing.1", "relaxing.2"),
            List.of("urgent.0", "plain.0"));

    private static final int AGENTS = 4;

    private final List<RoutingStore> nodes;
    private final List<Arrival> arrivals = new ArrayList<>();
    private final Set<Offer> offers = Collections.synchronizedSet(new LinkedHashSet<>());
    private Instant now = Instant.parse("2026-03-14T09:00:00Z");
    private int turn;

    RandomSite(List<RedisLink> links) {
        this.nodes = links.stream()
                .<RoutingStore>map(link -> new RedisRoutingStore(link, TestSealing.CODEC, due -> {}))
                .toList();
    }

    Instant now() {
        return now;
    }

    RoutingStore node() {
        return nodes.get(turn++ % nodes.size());
    }

    /** All at once: the order in which they take effect is nobody's choice. */
    void happen(Collection<Happening> batch) {
        now = now.plusMillis(7);
        await(CompletableFuture.allOf(batch.stream()
                .map(this::start)
                .map(CompletionStage::toCompletableFuture)
                .toArray(CompletableFuture[]::new)));
    }

    private CompletionStage<?> start(Happening happening) {
        int one = happening.one();
        int other = happening.other();
        return switch (happening.what()) {
            case ARRIVE -> arrive(arrival(QUEUES.get(one % QUEUES.size())));
            case ARRIVE_AGAIN -> arrivals.isEmpty() ? done() : arrive(recent(arrivals, one));
            case PARK ->
                arrivals.isEmpty() ? done() : park(recent(arrivals, one).call());
            case RING -> withOffer(one, offer -> node().agentRinging(offer.call(), offer.token(), now));
            case ANSWER -> withOffer(one, offer -> node().agentAnswered(offer.call(), offer.token(), now));
            case FAIL -> withOffer(one, offer -> fail(offer, OfferFailure.values()[other % 7], other % 3 == 0));
            case HOLD -> withOffer(one, offer -> node().held(offer.call(), offer.token(), now));
            case RESUME -> withOffer(one, offer -> node().resumed(offer.call(), offer.token(), now));
            case TRANSFER -> withOffer(one, offer -> transfer(offer, other));
            case TAKEN_OUT ->
                withOffer(
                        one,
                        offer -> step(node().takenOut(
                                        offer.call(), offer.token(), other % 2 == 0 ? null : offer.channel(), now)));
            case TALKS_ON -> withOffer(one, offer -> talksOn(offer, other));
            case DIAL_BACK -> dialBack(agent(one), other);
            case CUSTOMER_ANSWERS -> withOffer(one, offer -> node().customerAnswered(offer.call(), offer.token(), now));
            case END ->
                arrivals.isEmpty()
                        ? done()
                        : step(node().ended(recent(arrivals, one).call(), CallEnding.values()[other % 4], now));
            case SIGN_IN -> step(signIn(one, other));
            case READY -> step(node().ready(agent(one), now));
            case NOT_READY -> step(node().notReady(agent(one), new NotReadyReason("R" + other % 2), now));
            case SIGN_OUT -> step(node().signOut(agent(one), now));
            case TIME_PASSES -> pass(Duration.ofSeconds(1 + other % 12));
        };
    }

    private CompletionStage<?> arrive(Arrival arrival) {
        return node().arrive(arrival, now).thenAccept(outcome -> outcome.offer().ifPresent(offers::add));
    }

    CompletionStage<?> park(CallId call) {
        return step(node().parked(call, "PJSIP/carrier-" + call, now));
    }

    private CompletionStage<?> transfer(Offer offer, int other) {
        AgentId to = other % 3 == 0 ? agent(other) : null;
        ServiceQueue queue = QUEUES.get(other % QUEUES.size());
        Transfer transfer = new Transfer(offer.call(), offer.agent(), offer.token(), queue, to);
        CompletionStage<?> handedOver =
                step(node().transferred(transfer, now).exceptionally(RandomSite::unlessRefused));
        return other % 4 == 1
                ? handedOver.thenCompose(done -> step(node().transferDoubted(transfer, now)))
                : handedOver;
    }

    /** Seen on the PBX, late or in time; who sits at the phone by now counts as the one who talks. */
    private CompletionStage<?> talksOn(Offer offer, int other) {
        Arrival arrival = arrivals.stream()
                .filter(known -> known.call().equals(offer.call()))
                .findFirst()
                .orElseThrow();
        return node().liveAgents().thenCompose(signedIn -> {
            AgentId there = signedIn.stream()
                    .filter(agent -> agent.phone().equals(offer.phone()))
                    .map(LiveAgent::agent)
                    .findFirst()
                    .orElse(offer.agent());
            AgentSession session = session(there, offer.phone(), LANES.getFirst());
            return node().liveCall(arrival.call())
                    .thenCompose(known -> step(node().conversationFound(
                                    arrival,
                                    session,
                                    offer.token(),
                                    known.map(LiveCall::version).orElse(0L) - other % 2,
                                    other % 7 == 0,
                                    now)));
        });
    }

    private CompletionStage<?> dialBack(AgentId who, int other) {
        CallId call = CallId.next();
        String channel = CallDirection.channelOf(call);
        ServiceQueue queue = QUEUES.get(other % QUEUES.size());
        DialBack wish = new DialBack(who, arrival(call, channel, channel, queue));
        return node().dialBack(wish, now).thenAccept(outcome -> {
            if (outcome instanceof DialBackOutcome.Reserved reserved) {
                offers.add(reserved.offer());
                arrivals.add(wish.call());
            }
        });
    }

    private CompletionStage<?> fail(Offer offer, OfferFailure failure, boolean unparked) {
        return step(
                unparked
                        ? node().withdrawn(offer.call(), offer.token(), failure, now)
                        : node().offerFailed(offer.call(), offer.token(), failure, now));
    }

    private CompletionStage<?> pass(Duration time) {
        now = now.plus(time);
        return node().claimDue(now, 100)
                .thenCompose(dues -> CompletableFuture.allOf(dues.stream()
                        .map(this::settle)
                        .map(CompletionStage::toCompletableFuture)
                        .toArray(CompletableFuture[]::new)));
    }

    private CompletionStage<?> settle(Due due) {
        return switch (due) {
            case Due.OfferExpired expired ->
                step(node().offerFailed(expired.call(), expired.token(), OfferFailure.CONTROL_LOST, now));
            case Due.TransferUnseen unseen -> step(node().transferUnseen(unseen.call(), unseen.last(), now));
            case Due.WrapUpOver over -> step(node().wrapUpOver(over.agent(), over.version(), now));
            case Due.Relaxation relaxation -> step(node().relax(relaxation.call(), relaxation.step(), now));
        };
    }

    private CompletionStage<?> step(CompletionStage<Step> step) {
        return step.thenAccept(done -> offers.addAll(done.offers()));
    }

    private CompletionStage<?> withOffer(int which, Function<Offer, CompletionStage<?>> report) {
        List<Offer> known = List.copyOf(offers);
        return known.isEmpty() ? done() : report.apply(recent(known, which));
    }

    private Arrival arrival(ServiceQueue queue) {
        CallId call = CallId.next();
        Arrival arrival = arrival(call, "PJSIP/carrier-" + call, "u" + call, queue);
        arrivals.add(arrival);
        return arrival;
    }

    private Arrival arrival(CallId call, String channel, String uniqueId, ServiceQueue queue) {
        Caller caller = new Caller("", null, "", Caller.Presentation.ABSENT);
        TicketNumber ticket = new TicketNumber("T-" + (arrivals.size() + 1));
        return new Arrival(call, "pbx1", channel, uniqueId, caller, "4000", queue, ticket, now);
    }

    /** Mostly of the latest ones, so that reports meet their offer; at times a very old one. */
    private static <T> T recent(List<T> all, int which) {
        int back = which % 10 == 9 ? which : which % 3;
        return all.get(all.size() - 1 - back % all.size());
    }

    private static AgentId agent(int number) {
        return new AgentId("agent" + number % AGENTS);
    }

    /** Mostly at the own phone; at times at a colleague's, who may sit there. */
    private CompletionStage<Step> signIn(int who, int other) {
        int phone = other % 5 == 0 ? who + 1 : who;
        AgentSession session = session(agent(who), "phone" + phone % AGENTS, LANES.get(other % LANES.size()));
        return (other % 3 == 0 ? node().signInAnew(session, now) : node().signIn(session, now))
                .exceptionally(RandomSite::unlessRefused);
    }

    private static Step unlessRefused(Throwable failure) {
        if (failure.getCause() instanceof PhoneTaken || failure.getCause() instanceof ColleagueNotReady) {
            return new Step(false, List.of());
        }
        throw new AssertionError(failure);
    }

    static AgentSession session(AgentId agent, String phone, List<String> lanes) {
        return new AgentSession(agent, phone, lanes.stream().map(LaneId::parse).toList());
    }

    private static CompletionStage<?> done() {
        return CompletableFuture.completedStage(null);
    }
}
