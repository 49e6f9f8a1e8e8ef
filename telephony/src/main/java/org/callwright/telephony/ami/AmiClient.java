package org.callwright.telephony.ami;

import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.asteriskjava.manager.action.ManagerAction;
import org.callwright.telephony.ami.event.AmiEvent;
import org.callwright.telephony.ami.event.OtherEvent;
import org.callwright.telephony.wire.AmiFrame;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The client of one PBX's manager interface. It connects again for ever until it is closed; what is under way when a
 * connection is lost fails at once. May be used from any thread. Stages complete on the client's event loop: what
 * follows must not block, unless it is sent elsewhere ({@code thenApplyAsync}).
 */
public final class AmiClient implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AmiClient.class);

    private final AmiSettings settings;
    private final EventLoop loop;
    private final AmiMetrics metrics;
    private final Connector connector;
    private final Backoff backoff;
    private volatile AmiStatus status = new AmiStatus(AmiState.DOWN, 0, "not started");
    private volatile @Nullable EventPump pump;

    // On the event loop only.
    private @Nullable AmiConnection connection;
    private boolean closed;

    /** @param loops event loops, of which one is used; they remain the caller's to shut down */
    public AmiClient(AmiSettings settings, EventLoopGroup loops, MeterRegistry registry) {
        this.settings = settings;
        this.loop = loops.next();
        this.metrics = new AmiMetrics(registry, settings.pbx(), this::status, this::buffered);
        this.connector = new Connector(settings, loop, metrics);
        var times = settings.times();
        this.backoff = new Backoff(times.firstRetry(), times.lastRetry(), RandomGenerator.getDefault());
    }

    /** Begins to connect. Once only. */
    public synchronized void start(AmiListener listener) {
        if (pump != null) {
            throw new IllegalStateException("started already");
        }
        pump = new EventPump(settings.pbx(), listener, settings.bounds().events(), () -> loop.execute(this::resume));
        loop.execute(this::connect);
    }

    /** Our name of the PBX. */
    public String pbx() {
        return settings.pbx();
    }

    /** The state at this moment; the listener may still have events before it to work through. */
    public AmiStatus status() {
        return status;
    }

    /** Sends an action and waits for its response. Fails with an {@link AmiException}. */
    public CompletionStage<AmiResponse> send(AmiAction action) {
        var pending = new PendingAction.Single(action);
        submit(pending);
        return pending.answer;
    }

    /** As {@link #send(AmiAction)}, of Asterisk-Java's vocabulary. */
    public CompletionStage<AmiResponse> send(ManagerAction action) {
        try {
            return send(AmiAction.of(action));
        } catch (IllegalArgumentException unsendable) {
            return CompletableFuture.failedStage(
                    new AmiException(AmiException.Reason.UNSENDABLE, action.getAction() + ": " + unsendable));
        }
    }

    /** Sends an action that is answered by a list of events, and collects them; the one that ends the list is not in it. */
    public CompletionStage<List<AmiEvent>> sendForList(AmiAction action) {
        var pending = new PendingAction.Listed(action, settings.bounds().listItems());
        submit(pending);
        return pending.answer;
    }

    /** Disconnects for good. The listener still gets what has been received, then CLOSED. Does not wait for that. */
    @Override
    public void close() {
        try {
            onLoop(this::disconnect);
        } catch (RejectedExecutionException _) {
            finishPump(); // the event loop has ended before us, and the connection with it
        }
    }

    private void disconnect() {
        if (closed) {
            return;
        }
        closed = true;
        if (connection != null) {
            connection.close("closed by us");
        } else {
            change(AmiState.CLOSED, "closed by us");
            finishPump();
        }
    }

    private void submit(PendingAction action) {
        try {
            onLoop(() -> {
                if (connection == null || !status.isReady()) {
                    failUnconnected(action);
                } else {
                    connection.actions().send(action);
                }
            });
        } catch (RejectedExecutionException _) {
            failUnconnected(action);
        }
    }

    private void failUnconnected(PendingAction action) {
        metrics.failed(action.action.name(), AmiException.Reason.NOT_CONNECTED);
        action.fail(new AmiException(
                AmiException.Reason.NOT_CONNECTED, action.action.name() + ": " + settings.pbx() + " is " + status));
    }

    private void onLoop(Runnable task) {
        if (loop.inEventLoop()) {
            task.run();
        } else {
            loop.execute(task);
        }
    }

    private void connect() {
        if (!closed) {
            change(AmiState.CONNECTING, "");
            connector.connect(new Progress(), this::opened);
        }
    }

    private void opened(AmiConnection begun) {
        connection = begun;
        if (closed) { // while the host's name was looked up
            begun.close("closed by us");
        }
    }

    private void resume() {
        if (connection != null && connection.isPaused()) {
            connection.resume();
        }
    }

    private void change(AmiState state, String reason) {
        var before = status;
        status = new AmiStatus(state, before.epoch() + (state == AmiState.READY ? 1 : 0), reason);
        if (state == AmiState.READY) {
            LOG.info("PBX {} is ready, connection {}", settings.pbx(), status.epoch());
        } else if (state == AmiState.DOWN && !reason.equals(before.reason())) {
            LOG.warn("PBX {} is not reachable: {}", settings.pbx(), reason);
        }
        var listening = pump;
        if (listening != null) {
            listening.status(status);
        }
    }

    private void finishPump() {
        metrics.close();
        var listening = pump;
        if (listening != null) {
            listening.finish();
        }
    }

    private int buffered() {
        var listening = pump;
        return listening == null ? 0 : listening.held();
    }

    /** What a connection reports; on the event loop. */
    private final class Progress implements AmiConnection.Owner {
        @Override
        public void progress(AmiState state) {
            change(state, "");
        }

        @Override
        public void ready(AmiConnection opened) {
            backoff.reset();
            metrics.connected();
            change(AmiState.READY, "");
        }

        @Override
        public void event(AmiConnection from, AmiFrame frame) {
            metrics.event(frame.get("Event", ""));
            var event = AmiEvent.of(frame);
            var listening = pump;
            // Chatter must not take the room, and stop the socket, of what carries state.
            if (listening != null && !(event instanceof OtherEvent)) {
                listening.event(event);
                if (listening.isFull() && !from.isPaused()) {
                    metrics.paused();
                    from.pause();
                }
            }
        }

        @Override
        public void lost(String reason) {
            connection = null;
            if (status.state() == AmiState.CLOSED) {
                return;
            }
            if (closed) {
                change(AmiState.CLOSED, reason);
                finishPump();
            } else {
                change(AmiState.DOWN, reason);
                loop.schedule(AmiClient.this::connect, backoff.pause().toNanos(), TimeUnit.NANOSECONDS);
            }
        }
    }
}
