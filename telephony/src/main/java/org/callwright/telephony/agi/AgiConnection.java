package org.callwright.telephony.agi;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.DecoderException;
import io.netty.util.concurrent.ScheduledFuture;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.callwright.telephony.wire.AgiEnvironment;
import org.callwright.telephony.wire.AgiHangup;
import org.callwright.telephony.wire.AgiMessage;
import org.callwright.telephony.wire.AgiReply;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leads one connection from its request to its end; everything here runs on its event loop. */
final class AgiConnection extends SimpleChannelInboundHandler<AgiMessage> {
    private static final Logger LOG = LoggerFactory.getLogger(AgiConnection.class);
    private static final String NO_SCRIPT = "none";

    private final AgiSettings settings;
    private final AgiScripts scripts;
    private final AgiMetrics metrics;
    private final long openedAt = System.nanoTime();
    private @Nullable ScheduledFuture<?> requestAlarm;
    private @Nullable ServedSession session;
    private @Nullable Outcome outcome;
    private String script = NO_SCRIPT;

    AgiConnection(AgiSettings settings, AgiScripts scripts, AgiMetrics metrics) {
        super(AgiMessage.class);
        this.settings = settings;
        this.scripts = scripts;
        this.metrics = metrics;
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        requestAlarm = ctx.executor()
                .schedule(
                        () -> {
                            LOG.warn(
                                    "AGI connection from {} sent no whole request",
                                    ctx.channel().remoteAddress());
                            close(ctx, Outcome.TIMEOUT);
                        },
                        settings.requestTimeout().toNanos(),
                        TimeUnit.NANOSECONDS);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, AgiMessage message) {
        switch (message) {
            case AgiEnvironment environment -> requested(ctx, RequestReader.read(environment));
            case AgiHangup _ -> {
                if (session != null) {
                    session.callerHungUp();
                }
            }
            case AgiReply reply -> {
                if (session == null || !session.replied(reply)) {
                    LOG.warn("AGI reply to no command, session closed: {}", reply);
                    close(ctx, Outcome.MALFORMED);
                }
            }
        }
    }

    private void requested(ChannelHandlerContext ctx, AgiRequest request) {
        if (requestAlarm != null) {
            requestAlarm.cancel(false);
            requestAlarm = null;
        }
        var handler = scripts.find(request.script());
        if (handler == null) {
            LOG.warn("no AGI script '{}' for channel {}", request.script(), request.channel());
            close(ctx, Outcome.UNKNOWN_SCRIPT);
            return;
        }
        script = request.script();
        var opened = new ServedSession(ctx.channel(), settings, request, metrics, this::judge);
        session = opened;
        scripts.run(handler, opened, failure -> ctx.executor().execute(() -> scriptEnded(opened, failure)));
    }

    private void scriptEnded(ServedSession opened, @Nullable Throwable failure) {
        if (failure == null) {
            opened.scriptDone();
        } else if (outcome == null && opened.isConnected()) {
            LOG.error(
                    "AGI script {} failed for channel {}",
                    script,
                    opened.request().channel(),
                    failure);
            opened.finish(Outcome.FAILED);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        if (requestAlarm != null) {
            requestAlarm.cancel(false);
        }
        if (session != null) {
            session.disconnected();
        }
        var lasted = Duration.ofNanos(System.nanoTime() - openedAt);
        metrics.ended(script, outcome == null ? Outcome.LOST : outcome, lasted);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        switch (cause) {
            case DecoderException _ -> {
                LOG.warn("AGI connection from {} closed: {}", ctx.channel().remoteAddress(), cause.getMessage());
                close(ctx, Outcome.MALFORMED);
            }
            case IOException _ -> {
                LOG.debug("AGI connection lost", cause);
                ctx.close();
            }
            default -> {
                LOG.error("AGI connection failed", cause);
                close(ctx, Outcome.FAILED);
            }
        }
    }

    private void close(ChannelHandlerContext ctx, Outcome why) {
        judge(why);
        ctx.close();
    }

    private void judge(Outcome why) {
        if (outcome == null) {
            outcome = why;
        }
        if (why == Outcome.TIMEOUT && session != null) {
            LOG.warn(
                    "AGI script {} took too long, session closed: {}",
                    script,
                    session.request().channel());
        }
    }
}
