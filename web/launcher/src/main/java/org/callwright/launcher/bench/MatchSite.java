package org.callwright.launcher.bench;

import io.lettuce.core.ScriptOutputType;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.callwright.core.agent.NotReadyReason;
import org.callwright.core.call.CallEnding;
import org.callwright.core.event.EventId;
import org.callwright.core.event.FactCodec;
import org.callwright.core.privacy.Sealing;
import org.callwright.core.privacy.SealingKeys;
import org.callwright.core.queue.ServiceQueue;
import org.callwright.core.recovery.redis.RedisFoundation;
import org.callwright.core.redis.LuaScript;
import org.callwright.core.redis.RedisLink;
import org.callwright.core.routing.AgentSession;
import org.callwright.core.routing.Arrival;
import org.callwright.core.routing.Offer;
import org.callwright.core.routing.RoutingStore;
import org.callwright.core.routing.Step;
import org.callwright.core.routing.redis.RedisRoutingStore;

/** The big site in Redis: its many agents and callers do the same thing at once, pipelined. Not thread-safe. */
final class MatchSite {
    /** Requests under way at a time. */
    static final int DEPTH = 128;

    private static final NotReadyReason BREAK = new NotReadyReason("BREAK");

    private final RedisLink link;
    private final RoutingStore store;
    private final MatchWorld world;
    private final Clock clock = Clock.systemUTC();
    private Pipeline pipeline = new Pipeline(DEPTH);
    private final Queue<Offer> made = new ConcurrentLinkedQueue<>();
    private final LuaScript noop = LuaScript.load(MatchSite.class, "noop.lua");

    MatchSite(RedisLink link, MatchWorld world) {
        this.link = link;
        FactCodec codec = new FactCodec(new Sealing(SealingKeys.fresh()));
        this.store = new RedisRoutingStore(link, codec, due -> {});
        this.world = world;
        new RedisFoundation(link, codec, Duration.ZERO)
                .lay(List.of(), EventId.NONE, clock.instant())
                .toCompletableFuture()
                .join();
    }

    /** From now on at most so many requests are under way at a time. */
    void underWay(int requests) {
        pipeline = new Pipeline(requests);
    }

    RoutingStore store() {
        return store;
    }

    void signIn() {
        all(world.agents(), agent -> store.signIn(agent, clock.instant()));
    }

    /** Callers arrive at these queues and wait. */
    void fill(Collection<ServiceQueue> queues) {
        List<Arrival> arrivals = queues.stream()
                .map(queue -> world.arrival(queue, clock.instant()))
                .toList();
        all(arrivals, arrival -> store.arrive(arrival, clock.instant()));
        all(arrivals, arrival -> store.parked(arrival.call(), arrival.channel(), clock.instant()));
    }

    List<Offer> ready(Collection<AgentSession> agents) {
        return offers(agents, agent -> store.ready(agent.agent(), clock.instant()));
    }

    /** Ends these conversations; their agents take the next calls. */
    List<Offer> end(Collection<Offer> talks) {
        return offers(talks, talk -> store.ended(talk.call(), CallEnding.CALLER_HUNG_UP, clock.instant()));
    }

    void answer(Collection<Offer> offers) {
        all(offers, offer -> store.agentAnswered(offer.call(), offer.token(), clock.instant()));
    }

    /** Ends these conversations and gives the agents a break. */
    void dismiss(Collection<Offer> talks) {
        all(talks, talk -> store.notReady(talk.agent(), BREAK, clock.instant()));
        end(talks);
    }

    /** As many callers as were taken arrive at the same queues. */
    void refill(Collection<Offer> taken) {
        fill(taken.stream().map(offer -> world.queue(offer.queue())).toList());
    }

    void noops(int count) {
        for (int i = 0; i < count; i++) {
            pipeline.send(this::noop);
        }
        pipeline.drain();
    }

    CompletionStage<?> noop() {
        return link.run(noop, ScriptOutputType.VALUE, "1773478800000", "agent1");
    }

    private <T> List<Offer> offers(Collection<T> those, Function<T, CompletionStage<Step>> request) {
        made.clear();
        all(those, each -> request.apply(each).thenAccept(step -> made.addAll(step.offers())));
        return List.copyOf(made);
    }

    private <T> void all(Collection<T> those, Function<T, ? extends CompletionStage<?>> request) {
        those.forEach(each -> pipeline.send(() -> request.apply(each)));
        pipeline.drain();
    }
}
