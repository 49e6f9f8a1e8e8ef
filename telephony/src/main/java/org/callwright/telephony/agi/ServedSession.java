package org.callwright.telephony.agi;

import io.netty.channel.Channel;
import io.netty.channel.socket.DuplexChannel;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.asteriskjava.AsteriskVersion;
import org.asteriskjava.fastagi.command.AgiCommand;
import org.callwright.telephony.wire.AgiCommandLine;
import org.callwright.telephony.wire.AgiReply;
import org.jspecify.annotations.Nullable;

/**
 * A session's state. It is changed on the channel's event loop only; other threads hand their commands over to it.
 *
 * <p>Only one command is on the wire at a time: Asterisk waits for its socket to become readable, and a second command
 * that it has already buffered does not make it so.
 */
final class ServedSession implements AgiSession {
    private final Channel channel;
    private final AgiSettings settings;
    private final AgiRequest request;
    private final AgiMetrics metrics;
    private final Consumer<Outcome> verdict;
    private final CompletableFuture<Void> hangUp = new CompletableFuture<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    private @Nullable PendingCommand current;
    private @Nullable ArrayDeque<PendingCommand> waiting;
    private @Nullable ScheduledFuture<?> alarm;
    private boolean lastWordSaid;
    private boolean finished;

    /** @param verdict told, at most once, why the session is being closed from this side */
    ServedSession(
            Channel channel, AgiSettings settings, AgiRequest request, AgiMetrics metrics, Consumer<Outcome> verdict) {
        this.channel = channel;
        this.settings = settings;
        this.request = request;
        this.metrics = metrics;
        this.verdict = verdict;
        watchIdle();
    }

    @Override
    public AgiRequest request() {
        return request;
    }

    @Override
    public CompletionStage<AgiReply> send(AgiCommand command) {
        command.setAsteriskVersion(AsteriskVersion.ASTERISK_22);
        return sendChecked(() -> new AgiCommandLine(command.buildCommand()));
    }

    @Override
    public CompletionStage<AgiReply> send(AgiCommandLine command) {
        return send(command, false);
    }

    private CompletionStage<AgiReply> send(AgiCommandLine command, boolean last) {
        var pending = new PendingCommand(command, last);
        onEventLoop(() -> enqueue(pending), pending);
        return pending;
    }

    @Override
    public CompletionStage<Optional<String>> evaluate(String expression) {
        return sendChecked(() -> AgiCommandLine.of("GET FULL VARIABLE", expression))
                .thenApply(AgiReply::value);
    }

    @Override
    public CompletionStage<AgiReply> execute(String application, String arguments) {
        return sendChecked(() -> AgiCommandLine.of("EXEC", application, arguments));
    }

    @Override
    public CompletionStage<AgiReply> executeLast(String application, String arguments) {
        return sendChecked(() -> AgiCommandLine.of("EXEC", application, arguments), true);
    }

    @Override
    public boolean isHungUp() {
        return hangUp.isDone();
    }

    @Override
    public CompletionStage<Void> hangUp() {
        return hangUp.minimalCompletionStage();
    }

    @Override
    public CompletionStage<Void> ended() {
        return ended.minimalCompletionStage();
    }

    @Override
    public void end() {
        finish(Outcome.DONE);
    }

    /** The script has completed: close once everything that it sent has been answered. */
    void scriptDone() {
        finished = true;
        if (current == null) {
            finish(Outcome.DONE);
        }
    }

    void finish(Outcome outcome) {
        verdict.accept(outcome);
        channel.close();
    }

    /** Takes Asterisk's reply; false when nothing had been asked. */
    boolean replied(AgiReply reply) {
        var answered = current;
        if (reply.isProvisional()) {
            return answered != null;
        }
        if (answered == null) {
            return false;
        }
        metrics.answered(Duration.ofNanos(System.nanoTime() - answered.sentAt));
        current = waiting == null ? null : waiting.poll();
        if (current != null) {
            transmit(current);
        }
        answered.complete(reply);
        if (current == null && finished) {
            finish(Outcome.DONE);
        } else if (current == null) {
            watchIdle();
        }
        return true;
    }

    void callerHungUp() {
        hangUp.complete(null);
    }

    boolean isConnected() {
        return channel.isActive();
    }

    /** The connection is gone: nothing that waits will be answered. */
    void disconnected() {
        if (alarm != null) {
            alarm.cancel(false);
        }
        finished = true;
        var lost = current;
        current = null;
        if (lost != null) {
            fail(lost, AgiException.Reason.ENDED, "the session ended before Asterisk replied");
        }
        while (waiting != null && !waiting.isEmpty()) {
            fail(waiting.remove(), AgiException.Reason.ENDED, "the session ended before the command was sent");
        }
        ended.complete(null);
    }

    private void enqueue(PendingCommand command) {
        if (!channel.isActive() || lastWordSaid) {
            fail(command, AgiException.Reason.ENDED, "the session has ended");
            return;
        }
        lastWordSaid = command.last;
        if (current == null) {
            current = command;
            transmit(command);
        } else {
            enqueueBehind(command);
        }
    }

    private void enqueueBehind(PendingCommand command) {
        if (waiting == null) {
            waiting = new ArrayDeque<>(4);
        }
        if (waiting.size() < settings.maxWaitingCommands()) {
            waiting.add(command);
        } else {
            fail(command, AgiException.Reason.BACKLOG, waiting.size() + " commands wait already");
        }
    }

    private void transmit(PendingCommand command) {
        command.sentAt = System.nanoTime();
        watch(settings.replyTimeout(), this::replyOverdue);
        if (command.last && channel instanceof DuplexChannel duplex) {
            // Asterisk reads the end of the connection behind the command, and replies all the same.
            channel.writeAndFlush(command.line).addListener(_ -> duplex.shutdownOutput());
        } else {
            channel.writeAndFlush(command.line, channel.voidPromise());
        }
    }

    private void replyOverdue() {
        var overdue = current;
        current = null;
        if (overdue != null) {
            fail(overdue, AgiException.Reason.TIMEOUT, "no reply within " + settings.replyTimeout());
        }
        finish(Outcome.TIMEOUT);
    }

    private void watchIdle() {
        watch(settings.idleTimeout(), () -> finish(Outcome.TIMEOUT));
    }

    private void watch(Duration timeout, Runnable overdue) {
        if (alarm != null) {
            alarm.cancel(false);
        }
        alarm = channel.eventLoop().schedule(overdue, timeout.toNanos(), TimeUnit.NANOSECONDS);
    }

    private CompletionStage<AgiReply> sendChecked(Supplier<AgiCommandLine> command) {
        return sendChecked(command, false);
    }

    private CompletionStage<AgiReply> sendChecked(Supplier<AgiCommandLine> command, boolean last) {
        try {
            return send(command.get(), last);
        } catch (IllegalArgumentException unsendable) {
            var reason = unsendable.getMessage();
            return CompletableFuture.failedStage(
                    new AgiException(AgiException.Reason.UNSENDABLE, reason == null ? unsendable.toString() : reason));
        }
    }

    private void onEventLoop(Runnable task, PendingCommand command) {
        if (channel.eventLoop().inEventLoop()) {
            task.run();
            return;
        }
        try {
            channel.eventLoop().execute(task);
        } catch (RejectedExecutionException _) {
            fail(command, AgiException.Reason.ENDED, "the server has stopped");
        }
    }

    private static void fail(PendingCommand command, AgiException.Reason reason, String message) {
        command.completeExceptionally(new AgiException(reason, command.line.text() + ": " + message));
    }
}
