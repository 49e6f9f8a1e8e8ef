package org.callwright.core.account.redis;

import io.lettuce.core.ScriptOutputType;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.callwright.core.account.TryCounts;
import org.callwright.core.redis.LuaScript;
import org.callwright.core.redis.RedisLink;

/** Counts for the whole site: key {@code tries:<subject>} has a number and expires with its window. */
public final class RedisTryCounts implements TryCounts {
    private static final LuaScript COUNT = LuaScript.load(RedisTryCounts.class, "count_try.lua");
    private static final LuaScript TAKE_BACK = LuaScript.load(RedisTryCounts.class, "take_back_try.lua");

    private final RedisLink link;

    public RedisTryCounts(RedisLink link) {
        this.link = link;
    }

    @Override
    public CompletionStage<Duration> count(List<Limit> limits, Duration window) {
        // Nobody who signs in is to wait for a Redis that is known to be away.
        if (!link.isOpen()) {
            return CompletableFuture.failedStage(new IllegalStateException("Redis is away"));
        }
        String[] args = Stream.concat(
                        Stream.of(String.valueOf(window.toMillis())),
                        limits.stream().flatMap(limit -> Stream.of(limit.subject(), String.valueOf(limit.most()))))
                .toArray(String[]::new);
        return link.<Long>run(COUNT, ScriptOutputType.INTEGER, args).thenApply(Duration::ofMillis);
    }

    @Override
    public CompletionStage<Void> takeBack(List<String> subjects) {
        return link.<Long>run(TAKE_BACK, ScriptOutputType.INTEGER, subjects.toArray(String[]::new))
                .thenAccept(done -> {});
    }

    @Override
    public CompletionStage<Void> forget(String subject) {
        return link.commands().del(link.prefix() + "tries:" + subject).thenAccept(done -> {});
    }
}
