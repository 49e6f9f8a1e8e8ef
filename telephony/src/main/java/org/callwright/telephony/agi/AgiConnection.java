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
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

/** Leads one connection from its request to its end; everything here runs on its event loop. */
final class AgiConnection extends SimpleChannelInboundHandler<AgiMessage> {
    private static final Logger LOG = LoggerFactory.getLogger(AgiConnection.class);
    private static final String NO_SCRIPT = "none";
    private static final int PBX = 1;
    private static final int CALL = 3;

    private final AgiSettings settings;
    private final AgiScripts scripts;
    private final AgiMetrics metrics;
    private final long openedAt = System.nanoTime();
    private @Nullable ScheduledFuture<?> requestAlarm;
    private @Nullable AgiRequest requested;
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
                            line(Level.WARN)
                                    .log(
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
                    line(Level.WARN).log("AGI reply to no command, session closed: {}", reply);
                    close(ctx, Outcome.MALFORMED);
                }
            }
        }
    }

    private void requested(ChannelHandlerContext ctx, AgiRequest request) {
        requested = request;
        if (requestAlarm != null) {
            requestAlarm.cancel(false);
            requestAlarm = null;
        }
        var handler = scripts.find(request.script());
        if (handler == null) {
            line(Level.WARN).log("no AGI script '{}' for channel {}", request.script(), request.channel());
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
            line(Level.ERROR)
                    .setCause(failure)
                    .log(
                            "AGI script {} failed for channel {}",
                            script,
                            opened.request().channel());
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

    /** The server says an {@link Outcome} when it stops. */
    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (event instanceof Outcome decided) {
            close(ctx, decided);
        } else {
            ctx.fireUserEventTriggered(event);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        switch (cause) {
            case DecoderException _ -> {
                line(Level.WARN)
                        .log("AGI connection from {} closed: {}", ctx.channel().remoteAddress(), cause.getMessage());
                close(ctx, Outcome.MALFORMED);
            }
            case IOException _ -> {
                line(Level.DEBUG).setCause(cause).log("AGI connection lost");
                ctx.close();
            }
            default -> {
                line(Level.ERROR).setCause(cause).log("AGI connection failed");
                close(ctx, Outcome.FAILED);
            }
        }
    }

    /**
     * A line to be found by: the PBX is what the dialplan passes first to every script, and the call third, once there is one.
     * Before that the channel's unique id leads to it, which the call's record has.
     */
    private LoggingEventBuilder line(Level level) {
        LoggingEventBuilder line = LOG.atLevel(level);
        if (requested == null) {
            return line;
        }
        line = line.addKeyValue("pbx", requested.argument(PBX)).addKeyValue("uniqueId", requested.uniqueId());
        String call = requested.argument(CALL);
        return call.isEmpty() ? line : line.addKeyValue("call", call);
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
            line(Level.WARN)
                    .log(
                            "AGI script {} took too long, session closed: {}",
                            script,
                            session.request().channel());
        }
    }
}
