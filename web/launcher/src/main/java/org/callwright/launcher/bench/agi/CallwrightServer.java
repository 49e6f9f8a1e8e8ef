package org.callwright.launcher.bench.agi;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.asteriskjava.fastagi.command.WaitForDigitCommand;
import org.callwright.telephony.agi.AgiServer;
import org.callwright.telephony.agi.AgiSession;
import org.callwright.telephony.agi.AgiSettings;

/** Our server as the application runs it: handlers on the event loops, one loop a processor. */
final class CallwrightServer implements HoldingServer {
    private static final int NO_END = -1;

    private final AtomicInteger held = new AtomicInteger();
    private final EventLoopGroup loops = new MultiThreadIoEventLoopGroup(
            Math.max(2, Runtime.getRuntime().availableProcessors()), NioIoHandler.newFactory());
    private final AgiServer server;

    CallwrightServer(int mostSessions) {
        server = AgiServer.start(
                AgiSettings.at("127.0.0.1", 0).withMaxSessions(mostSessions).withStopGrace(Duration.ZERO),
                Map.of(SCRIPT, this::hold),
                Runnable::run,
                loops,
                new SimpleMeterRegistry());
    }

    private CompletionStage<Void> hold(AgiSession session) {
        return session.evaluate(EXPRESSION).thenCompose(_ -> {
            held.incrementAndGet();
            session.ended().thenRun(held::decrementAndGet);
            return session.send(new WaitForDigitCommand(NO_END)).thenAccept(_ -> {});
        });
    }

    @Override
    public int port() {
        return server.port();
    }

    @Override
    public int held() {
        return held.get();
    }

    @Override
    public void close() {
        server.close();
        loops.shutdownGracefully();
    }
}
