package org.callwright.core.redis;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.cluster.ClusterClientOptions;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.metrics.CommandLatencyRecorder;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * One connection to Redis. Commands are pipelined and never block; while Redis is away they wait for it, at most
 * {@link RedisSettings#COMMAND_TIMEOUT}, then fail. A command may be carried out twice when the connection breaks at the
 * wrong moment, so every script must be harmless when repeated. Safe for concurrent use.
 */
public final class RedisLink implements AutoCloseable {
    private static final String CLUSTER = "redis-cluster://";

    /** The threads of all links of this process that are given none of their own. */
    private static final ClientResources THREADS = threads().build();

    private final RedisSettings settings;
    private final Runnable closing;
    private final StatefulConnection<String, String> connection;
    private final RedisClusterAsyncCommands<String, String> commands;

    private RedisLink(
            RedisSettings settings,
            Runnable closing,
            StatefulConnection<String, String> connection,
            RedisClusterAsyncCommands<String, String> commands) {
        this.settings = settings;
        this.closing = closing;
        this.connection = connection;
        this.commands = commands;
    }

    /**
     * Connects; blocks until that is done.
     *
     * @throws io.lettuce.core.RedisConnectionException when Redis cannot be reached
     */
    public static RedisLink open(RedisSettings settings) {
        return open(settings, RedisSettings.COMMAND_TIMEOUT);
    }

    /** As {@link #open(RedisSettings)}, for commands that wait on purpose: they may take {@code patience}. */
    public static RedisLink open(RedisSettings settings, Duration patience) {
        return open(settings, patience, THREADS);
    }

    /** As {@link #open(RedisSettings)}; its replies are dealt with on these threads, which must not block. */
    public static RedisLink open(RedisSettings settings, ClientResources threads) {
        return open(settings, RedisSettings.COMMAND_TIMEOUT, threads);
    }

    /** Without Lettuce's own histograms of each command: nobody reads them. */
    public static DefaultClientResources.Builder threads() {
        return DefaultClientResources.builder().commandLatencyRecorder(CommandLatencyRecorder.disabled());
    }

    private static RedisLink open(RedisSettings settings, Duration patience, ClientResources threads) {
        return settings.uri().startsWith(CLUSTER)
                ? cluster(settings, patience, threads)
                : single(settings, patience, threads);
    }

    private static RedisLink single(RedisSettings settings, Duration patience, ClientResources threads) {
        RedisClient client = RedisClient.create(threads, RedisURI.create(settings.uri()));
        client.setOptions(bounded(ClientOptions.builder(), patience).build());
        var connection = connected(client, client::connect);
        return new RedisLink(
                settings,
                () -> {
                    connection.close();
                    client.shutdown();
                },
                connection,
                connection.async());
    }

    private static RedisLink cluster(RedisSettings settings, Duration patience, ClientResources threads) {
        List<RedisURI> nodes = Arrays.stream(
                        settings.uri().substring(CLUSTER.length()).split(",", -1))
                .map(node -> RedisURI.create("redis://" + node))
                .toList();
        RedisClusterClient client = RedisClusterClient.create(threads, nodes);
        ClusterClientOptions.Builder options = ClusterClientOptions.builder();
        bounded(options, patience);
        client.setOptions(options.build());
        var connection = connected(client, client::connect);
        return new RedisLink(
                settings,
                () -> {
                    connection.close();
                    client.shutdown();
                },
                connection,
                connection.async());
    }

    /** A client that cannot connect has nobody to shut it down later. */
    private static <C> C connected(AbstractRedisClient client, Supplier<C> connect) {
        try {
            return connect.get();
        } catch (RuntimeException e) {
            client.shutdown();
            throw e;
        }
    }

    private static ClientOptions.Builder bounded(ClientOptions.Builder options, Duration patience) {
        return options.autoReconnect(true)
                .requestQueueSize(RedisSettings.REQUEST_QUEUE)
                .timeoutOptions(TimeoutOptions.enabled(patience));
    }

    /** The same connection, for another site's keys; closing it closes nothing. */
    public RedisLink to(RedisSettings other) {
        return new RedisLink(other, () -> {}, connection, commands);
    }

    public String prefix() {
        return settings.prefix();
    }

    public RedisClusterAsyncCommands<String, String> commands() {
        return commands;
    }

    /**
     * Runs a script with the site's key prefix as its only key, by its digest; Redis is told the text only when it does
     * not know it, so after a restart too.
     */
    public <T> CompletionStage<T> run(LuaScript script, ScriptOutputType output, String... args) {
        String[] keys = {settings.prefix()};
        CompletionStage<T> known = commands.evalsha(script.sha(), output, keys, args);
        return known.handle((result, failure) -> {
                    if (failure == null) {
                        return CompletableFuture.completedStage(result);
                    }
                    if (isUnknownScript(failure)) {
                        return commands.<T>eval(script.text(), output, keys, args);
                    }
                    return CompletableFuture.<T>failedStage(failure);
                })
                .thenCompose(stage -> stage);
    }

    private static boolean isUnknownScript(Throwable failure) {
        return failure instanceof RedisNoScriptException
                || (failure instanceof CompletionException && failure.getCause() instanceof RedisNoScriptException);
    }

    /** Whether commands reach Redis at this moment, as far as is known without asking. */
    public boolean isOpen() {
        return connection.isOpen();
    }

    @Override
    public void close() {
        closing.run();
    }
}
