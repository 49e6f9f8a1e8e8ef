package org.callwright.core.routing.redis;

import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallId;
import org.callwright.core.redis.RedisLink;
import org.callwright.core.routing.LiveAgent;
import org.callwright.core.routing.LiveCall;
import org.callwright.core.routing.OfferToken;
import org.callwright.core.routing.PendingOffer;

/** Reads what the scripts have written. What is asked for together is read together; a whole site is
 * not one moment. */
final class LiveReader {
    /** Read at a time, so that a big site does not hold Redis up. */
    private static final int PAGE = 500;

    private final RedisClusterAsyncCommands<String, String> redis;
    private final RoutingKeys keys;

    LiveReader(RedisLink link) {
        this.redis = link.commands();
        this.keys = new RoutingKeys(link.prefix());
    }

    CompletionStage<List<LiveCall>> calls() {
        return redis.smembers(keys.calls())
                .thenCompose(ids -> each(ids, id -> keys.call(new CallId(id)), LiveReader::liveCall));
    }

    CompletionStage<Optional<LiveCall>> call(CallId call) {
        return stored(call).thenApply(found -> found.flatMap(StoredCall::live));
    }

    CompletionStage<Boolean> hasEnded(CallId call) {
        return stored(call)
                .thenApply(found ->
                        found.isPresent() && found.flatMap(StoredCall::live).isEmpty());
    }

    CompletionStage<Optional<PendingOffer>> offer(CallId call, OfferToken token) {
        return stored(call).thenApply(found -> found.flatMap(it -> it.pending(token)));
    }

    CompletionStage<Optional<AgentId>> offeredTo(CallId call, OfferToken token) {
        return stored(call).thenApply(found -> found.flatMap(it -> it.offeredTo(token)));
    }

    CompletionStage<List<LiveAgent>> agents() {
        return redis.smembers(keys.agents())
                .thenCompose(ids -> each(ids, id -> keys.agent(new AgentId(id)), LiveReader::liveAgent));
    }

    CompletionStage<Optional<LiveAgent>> agent(AgentId agent) {
        return redis.get(keys.agent(agent))
                .thenApply(text -> Optional.ofNullable(text).flatMap(found -> liveAgent(agent.value(), found)));
    }

    private CompletionStage<Optional<StoredCall>> stored(CallId call) {
        return redis.get(keys.call(call))
                .thenApply(text -> Optional.ofNullable(text).map(found -> new StoredCall(call, found)));
    }

    private static Optional<LiveCall> liveCall(String id, String text) {
        return new StoredCall(new CallId(id), text).live();
    }

    private static Optional<LiveAgent> liveAgent(String id, String text) {
        return Optional.of(new StoredAgent(new AgentId(id), text).live());
    }

    private <T> CompletionStage<List<T>> each(
            Collection<String> ids, UnaryOperator<String> key, BiFunction<String, String, Optional<T>> read) {
        List<String> all = ids.stream().sorted().toList();
        CompletionStage<List<T>> sofar = CompletableFuture.completedStage(List.of());
        for (int from = 0; from < all.size(); from += PAGE) {
            List<String> page = all.subList(from, Math.min(from + PAGE, all.size()));
            sofar = sofar.thenCompose(found -> page(page, key, read).thenApply(more -> concat(found, more)));
        }
        return sofar;
    }

    /** Values come in the order of their keys. */
    private <T> CompletionStage<List<T>> page(
            List<String> ids, UnaryOperator<String> key, BiFunction<String, String, Optional<T>> read) {
        return redis.mget(ids.stream().map(key).toArray(String[]::new))
                .thenApply(texts -> IntStream.range(0, ids.size())
                        .boxed()
                        .flatMap(
                                i -> texts
                                        .get(i)
                                        .map(text -> read.apply(ids.get(i), text))
                                        .getValueOrElse(Optional.empty())
                                        .stream())
                        .toList());
    }

    private static <T> List<T> concat(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
