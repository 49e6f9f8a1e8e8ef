package org.callwright.telephony.ami;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.callwright.telephony.wire.AmiBanner;
import org.callwright.telephony.wire.AmiFrame;
import org.jspecify.annotations.Nullable;

/**
 * One connection from its greeting to its loss: logs in, waits until Asterisk has started, asks for the events wanted,
 * and from then on passes events to its owner and looks whether the other side is alive. All on its event loop.
 */
final class AmiConnection extends SimpleChannelInboundHandler<Object> {
    /** Told in this order: progress any number of times, ready at most once, events only after it, lost once. */
    interface Owner {
        void progress(AmiState state);

        void ready(AmiConnection connection);

        void event(AmiConnection connection, AmiFrame event);

        void lost(String reason);
    }

    private final Channel channel;
    private final AmiSettings settings;
    private final Owner owner;
    private final ActionTable actions;
    private final CompletableFuture<Void> booted = new CompletableFuture<>();
    private @Nullable ScheduledFuture<?> alarm;
    private @Nullable String reason;
    private boolean ready;
    private boolean heard;

    AmiConnection(Channel channel, AmiSettings settings, ActionTable actions, Owner owner) {
        this.channel = channel;
        this.settings = settings;
        this.actions = actions;
        this.owner = owner;
    }

    ActionTable actions() {
        return actions;
    }

    void pause() {
        channel.config().setAutoRead(false);
    }

    void resume() {
        channel.config().setAutoRead(true);
    }

    boolean isPaused() {
        return !channel.config().isAutoRead();
    }

    void close(String why) {
        if (reason == null) {
            reason = why;
        }
        channel.close();
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        owner.progress(AmiState.LOGGING_IN);
        watch(settings.times().response(), "no greeting from a manager interface");
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, Object message) {
        heard = true;
        switch (message) {
            case AmiBanner _ -> greeted();
            case AmiFrame frame -> received(frame);
            default -> throw new IllegalStateException("not from the decoder: " + message);
        }
    }

    private void greeted() {
        stopWatching();
        Login.run(settings, this::ask)
                .thenCompose(_ -> started())
                .thenCompose(_ -> ask(AmiAction.of("Events").with("EventMask", settings.events())))
                .whenComplete((_, failure) -> {
                    if (failure == null) {
                        opened();
                    } else {
                        close(message(failure));
                    }
                });
    }

    private CompletableFuture<Void> started() {
        if (!booted.isDone()) {
            owner.progress(AmiState.BOOTING);
            watch(
                    settings.times().boot(),
                    "no FullyBooted event: Asterisk is still starting, or the user lacks read = system");
        }
        return booted;
    }

    private void opened() {
        ready = true;
        owner.ready(this);
        var interval = settings.times().ping().toNanos();
        alarm = channel.eventLoop().scheduleAtFixedRate(this::lookAlive, interval, interval, TimeUnit.NANOSECONDS);
    }

    private void received(AmiFrame frame) {
        if (actions.take(frame)) {
            return;
        }
        if (ready) {
            owner.event(this, frame);
        } else if (frame.is("Event", "FullyBooted")) {
            stopWatching();
            booted.complete(null);
        }
    }

    private void lookAlive() {
        if (!heard && !isPaused()) {
            ask(AmiAction.of("Ping")).whenComplete((_, failure) -> {
                if (failure != null) {
                    close(message(failure));
                }
            });
        }
        heard = false;
    }

    private CompletableFuture<AmiResponse> ask(AmiAction action) {
        var pending = new PendingAction.Single(action);
        actions.send(pending);
        return pending.answer;
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        stopWatching();
        var why = reason == null ? "Asterisk closed the connection" : reason;
        reason = why;
        actions.failAll(why);
        owner.lost(why);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        close(message(cause));
    }

    private void watch(Duration limit, String why) {
        alarm = channel.eventLoop().schedule(() -> close(why), limit.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void stopWatching() {
        if (alarm != null) {
            alarm.cancel(false);
        }
    }

    private static String message(Throwable failure) {
        var cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        var message = cause.getMessage();
        return message == null ? cause.toString() : message;
    }
}
