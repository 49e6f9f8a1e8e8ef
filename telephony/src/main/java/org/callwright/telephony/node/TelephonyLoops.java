package org.callwright.telephony.node;

import io.lettuce.core.resource.ClientResources;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.callwright.core.redis.RedisLink;

/**
 * The threads of telephony: event loops that never block, a timer, and virtual threads for what does block. The routing
 * store's connection lives on the same loops, and they are few: a call passes from Asterisk to Redis and back several
 * times, and each change of threads on the way costs more than the work in between.
 */
final class TelephonyLoops implements AutoCloseable {
    private static final int LOOPS = Math.max(1, Runtime.getRuntime().availableProcessors() / 4);

    private final EventLoopGroup netty = new MultiThreadIoEventLoopGroup(
            LOOPS, Thread.ofPlatform().name("telephony-", 0).daemon().factory(), NioIoHandler.newFactory());
    private final ClientResources redisThreads = RedisLink.threads()
            .eventLoopGroupProvider(new SharedLoops(netty, LOOPS))
            .build();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("telephony-timer").daemon().factory());
    private final ExecutorService workers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("telephony-work-", 0).factory());

    EventLoopGroup netty() {
        return netty;
    }

    ClientResources redisThreads() {
        return redisThreads;
    }

    ScheduledExecutorService timer() {
        return timer;
    }

    ExecutorService workers() {
        return workers;
    }

    @Override
    public void close() {
        timer.shutdownNow();
        workers.shutdown();
        redisThreads.shutdown();
        netty.shutdownGracefully();
    }
}
