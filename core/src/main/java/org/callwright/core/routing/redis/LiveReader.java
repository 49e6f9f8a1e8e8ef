package org.callwright.core.routing.redis;

import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallId;
import org.callwright.core.redis.RedisLink;
import org.callwright.core.routing.LiveAgent;
import org.callwright.core.routing.LiveCall;
import org.callwright.core.routing.OfferToken;
import org.callwright.core.routing.PendingOffer;

/** Reads what the scripts have written. Each hash is read at once; the whole is not one moment. */
final class LiveReader {
    /** Hashes asked for at a time, so that a big site does not fill the connection's queue. */
    private static final int PAGE = 500;

    private final RedisClusterAsyncCommands<String, String> redis;
    private final RoutingKeys keys;

    LiveReader(RedisLink link) {
        this.redis = link.commands();
        this.keys = new RoutingKeys(link.prefix());
    }

    CompletionStage<List<LiveCall>> calls() {
        return redis.smembers(keys.calls()).thenCompose(ids -> each(ids, id -> call(new CallId(id))));
    }

    CompletionStage<Optional<LiveCall>> call(CallId call) {
        return hash(call).thenApply(CallHash::live);
    }

    CompletionStage<Optional<PendingOffer>> offer(CallId call, OfferToken token) {
        return hash(call).thenApply(hash -> hash.pending(token));
    }

    CompletionStage<List<LiveAgent>> agents() {
        return redis.smembers(keys.agents()).thenCompose(ids -> each(ids, id -> agent(new AgentId(id))));
    }

    CompletionStage<Optional<LiveAgent>> agent(AgentId agent) {
        return redis.hgetall(keys.agent(agent)).thenApply(fields -> new AgentHash(agent, fields).live());
    }

    private CompletionStage<CallHash> hash(CallId call) {
        return redis.hgetall(keys.call(call)).thenApply(fields -> new CallHash(call, fields));
    }

    private static <T> CompletionStage<List<T>> each(
            Collection<String> ids, Function<String, CompletionStage<Optional<T>>> read) {
        List<String> all = ids.stream().sorted().toList();
        CompletionStage<List<T>> sofar = CompletableFuture.completedStage(List.of());
        for (int from = 0; from < all.size(); from += PAGE) {
            List<String> page = all.subList(from, Math.min(from + PAGE, all.size()));
            sofar = sofar.thenCompose(found -> page(page, read).thenApply(more -> concat(found, more)));
        }
        return sofar;
    }

    private static <T> CompletionStage<List<T>> page(
            List<String> ids, Function<String, CompletionStage<Optional<T>>> read) {
        List<CompletableFuture<Optional<T>>> asked =
                ids.stream().map(id -> read.apply(id).toCompletableFuture()).toList();
        return CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new))
                .thenApply(all -> asked.stream()
                        .map(CompletableFuture::join)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toList()));
    }

    private static <T> List<T> concat(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
