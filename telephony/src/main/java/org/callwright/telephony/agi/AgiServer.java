package org.callwright.telephony.agi;

import io.micrometer.core.instrument.MeterRegistry;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.callwright.telephony.wire.AgiCommandEncoder;
import org.callwright.telephony.wire.AgiDecoder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers the dialplan's {@code AGI(agi://host:port/script)}. Sessions need no thread: thousands of them cost their
 * state only. What a session does is told by the {@link AgiHandler} of its script's path.
 */
public final class AgiServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AgiServer.class);
    private static final int ACCEPT_BACKLOG = 4096;

    private final AgiSettings settings;
    private final AgiScripts scripts;
    private final AgiMetrics metrics;
    private final AtomicInteger admitted = new AtomicInteger();
    private final ChannelGroup sessions = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE, true);
    private final RefusalLog refusals = new RefusalLog(LOG);
    private final Channel listener;

    /**
     * Listens.
     *
     * @param scripts handlers by the path of their address, without its slash
     * @param executor where handlers are called: {@code Runnable::run} for ones that never block, else a virtual thread
     *     each
     * @param loops event loops for the connections; they remain the caller's to shut down
     * @throws AgiBindException when the port cannot be had
     */
    public static AgiServer start(
            AgiSettings settings,
            Map<String, AgiHandler> scripts,
            Executor executor,
            EventLoopGroup loops,
            MeterRegistry registry) {
        return new AgiServer(settings, new AgiScripts(scripts, executor), loops, registry);
    }

    private AgiServer(AgiSettings settings, AgiScripts scripts, EventLoopGroup loops, MeterRegistry registry) {
        this.settings = settings;
        this.scripts = scripts;
        this.metrics = new AgiMetrics(registry, admitted);
        var bound = new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, ACCEPT_BACKLOG)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.SO_KEEPALIVE, true)
                .childHandler(new Connections())
                .bind(settings.host(), settings.port())
                .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            throw new AgiBindException(settings, bound.cause());
        }
        listener = bound.channel();
        LOG.info("FastAGI server listens on {}", listener.localAddress());
    }

    /** The port listened on. */
    public int port() {
        return ((InetSocketAddress) listener.localAddress()).getPort();
    }

    /** Sessions now, those included whose request has not arrived yet. */
    public int sessions() {
        return admitted.get();
    }

    /**
     * Stops listening, lets the running sessions finish for the grace period and closes what is left. Blocks so long;
     * must not be called on an event loop.
     */
    @Override
    public void close() {
        listener.close().awaitUninterruptibly();
        var finished = sessions.newCloseFuture();
        if (!finished.awaitUninterruptibly(settings.stopGrace().toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warn("{} AGI sessions cut off: they did not finish within {}", sessions.size(), settings.stopGrace());
            sessions.forEach(session -> session.pipeline().fireUserEventTriggered(Outcome.STOPPED));
            finished.awaitUninterruptibly(settings.stopGrace().toMillis(), TimeUnit.MILLISECONDS);
        }
        metrics.close();
    }

    private boolean admit(Channel channel) {
        if (admitted.incrementAndGet() > settings.maxSessions()) {
            admitted.decrementAndGet();
            return false;
        }
        channel.closeFuture().addListener(_ -> admitted.decrementAndGet());
        sessions.add(channel);
        return true;
    }

    private final class Connections extends ChannelInitializer<Channel> {
        private final AgiCommandEncoder encoder = new AgiCommandEncoder();

        @Override
        protected void initChannel(Channel channel) {
            if (!settings.peers().test(((InetSocketAddress) channel.remoteAddress()).getAddress())) {
                metrics.stranger();
                refusals.refused("from " + channel.remoteAddress() + ", which is not in callwright.agi.networks");
                channel.pipeline().addLast(new RefusedConnection());
            } else if (admit(channel)) {
                channel.pipeline()
                        .addLast(
                                new AgiDecoder(settings.limits()),
                                encoder,
                                new AgiConnection(settings, scripts, metrics));
            } else {
                metrics.refused();
                refusals.refused("the limit is " + settings.maxSessions() + " sessions");
                channel.pipeline().addLast(new RefusedConnection());
            }
        }
    }
}
