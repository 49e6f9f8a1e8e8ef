package org.callwright.telephony.node;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** The threads of telephony: event loops that never block, a timer, and virtual threads for what does block. */
final class TelephonyLoops implements AutoCloseable {
    private static final int LOOPS = Math.max(2, Runtime.getRuntime().availableProcessors());

    private final EventLoopGroup netty = new MultiThreadIoEventLoopGroup(
            LOOPS, Thread.ofPlatform().name("telephony-", 0).daemon().factory(), NioIoHandler.newFactory());
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("telephony-timer").daemon().factory());
    private final ExecutorService workers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("telephony-work-", 0).factory());

    EventLoopGroup netty() {
        return netty;
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
        netty.shutdownGracefully();
    }
}
