package org.callwright.web.live;

import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.callwright.core.access.Actor;
import org.callwright.core.live.LiveView;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client of the live channel. One message at a time is on its way, so what waits behind it folds together in the
 * {@link Outbox}; after each message the next one waits for the pace, unless the outbox was empty for that long.
 */
final class LiveConnection {
    private static final Logger LOG = LoggerFactory.getLogger(LiveConnection.class);

    private final Actor actor;
    private final Function<String, CompletionStage<?>> wire;
    private final LiveMessages messages;
    private final Executor executor;
    private final ScheduledExecutorService scheduler;
    private final Duration pace;
    private final Outbox outbox;

    private LiveView.@Nullable Subscription subscription;
    private boolean sending;
    private boolean closed;
    private long lastSent = System.nanoTime() - Duration.ofHours(1).toNanos();
    private long seq;

    /**
     * @param wire sends a text; its stage completes when the text has left, however long that takes
     * @param pace between two messages, so that a busy floor is told of ten times a second, not a thousand
     */
    LiveConnection(
            Actor actor,
            Function<String, CompletionStage<?>> wire,
            LiveMessages messages,
            Executor executor,
            ScheduledExecutorService scheduler,
            Duration pace,
            int most) {
        this.actor = actor;
        this.wire = wire;
        this.messages = messages;
        this.executor = executor;
        this.scheduler = scheduler;
        this.pace = pace;
        this.outbox = new Outbox(most, this::wake);
    }

    Outbox outbox() {
        return outbox;
    }

    /** Begins to send; the subscription's listener is this connection's outbox. One that is closed already ends it. */
    void start(LiveView.Subscription to) {
        boolean late;
        synchronized (this) {
            subscription = to;
            late = closed;
        }
        if (late) {
            to.close();
        }
        wake();
    }

    void resync() {
        outbox.outdated();
    }

    /** Says that the connection lives, when there is nothing else to say. */
    void tick() {
        synchronized (this) {
            if (sending || closed || subscription == null || !outbox.isEmpty()) {
                return;
            }
            sending = true;
        }
        attempt(() -> executor.execute(() -> attempt(() -> send(messages.tick(++seq)))));
    }

    void close() {
        LiveView.Subscription ended;
        synchronized (this) {
            closed = true;
            ended = subscription;
        }
        if (ended != null) {
            ended.close();
        }
    }

    private void wake() {
        long wait;
        synchronized (this) {
            if (sending || closed || subscription == null || outbox.isEmpty()) {
                return;
            }
            sending = true;
            wait = lastSent + pace.toNanos() - System.nanoTime();
        }
        Runnable next = () -> attempt(() -> executor.execute(() -> attempt(this::sendNext)));
        if (wait <= 0) {
            next.run();
        } else {
            attempt(() -> scheduler.schedule(next, wait, TimeUnit.NANOSECONDS));
        }
    }

    /** What cannot be made or handed over ends the connection: the client notices the silence and comes back. */
    private void attempt(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    private void failed(Throwable failure) {
        LOG.atDebug()
                .addKeyValue("account", actor.account())
                .addKeyValue("cause", failure.toString())
                .log("live message not sent");
        close();
        sent();
    }

    private void sendNext() {
        switch (outbox.take()) {
            case Outbox.Next.Nothing n -> sent();
            case Outbox.Next.Snapshot s -> send(messages.snapshot(++seq, s.snapshot(), actor));
            case Outbox.Next.Changes c -> send(messages.changes(++seq, c.changes(), actor));
            case Outbox.Next.Resync r -> {
                LiveView.Subscription to;
                synchronized (this) {
                    to = subscription;
                }
                if (to != null) {
                    to.resync();
                }
                sendNext();
            }
        }
    }

    private void send(String text) {
        wire.apply(text).whenComplete((done, failure) -> {
            if (failure == null) {
                sent();
            } else {
                failed(failure);
            }
        });
    }

    private void sent() {
        synchronized (this) {
            lastSent = System.nanoTime();
            sending = false;
        }
        wake();
    }
}
