package org.callwright.core.routing.redis;

import io.lettuce.core.SetArgs;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.util.concurrent.CompletionStage;
import org.callwright.core.redis.RedisLink;

/** How a node tells the one that follows a PBX to read it anew. */
final class Doubts {
    /** As in {@code lib/times.lua}. */
    private static final int KEPT_SECONDS = 60;

    private final RedisClusterAsyncCommands<String, String> redis;
    private final RoutingKeys keys;

    Doubts(RedisLink link) {
        this.redis = link.commands();
        this.keys = new RoutingKeys(link.prefix());
    }

    CompletionStage<Void> raise(String pbx) {
        return redis.set(keys.doubt(pbx), "", SetArgs.Builder.ex(KEPT_SECONDS)).thenApply(ok -> null);
    }

    CompletionStage<Boolean> take(String pbx) {
        return redis.del(keys.doubt(pbx)).thenApply(gone -> gone > 0);
    }
}
