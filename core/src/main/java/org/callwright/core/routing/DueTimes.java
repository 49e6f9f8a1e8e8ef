package org.callwright.core.routing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Acts when an offer, a wrap-up or a step of waiting is due. Driven by what this node's own steps have set
 * ({@link #expect}); a sweep now and then takes what a node that died has left. Whatever is due is claimed first, so of
 * several nodes that look at once one acts.
 */
public final class DueTimes implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(DueTimes.class);
    private static final Duration SWEEP = Duration.ofSeconds(1);
    private static final int BATCH = 200;

    private final Supplier<RoutingStore> store;
    private final Function<Due, CompletionStage<?>> action;
    private final ScheduledExecutorService timer;
    private final Clock clock;
    private volatile Instant armed = Instant.MAX;

    /** @param store asked for late: the store itself tells this about due times */
    public DueTimes(
            Supplier<RoutingStore> store,
            Function<Due, CompletionStage<?>> action,
            ScheduledExecutorService timer,
            Clock clock) {
        this.store = store;
        this.action = action;
        this.timer = timer;
        this.clock = clock;
    }

    public void start() {
        var _ = timer.scheduleWithFixedDelay(this::look, 0, SWEEP.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Something will be due then. Any thread; never blocks. One timer at a time suffices: a look arms the next. */
    public void expect(Instant due) {
        if (due.isBefore(armed) && due.isBefore(clock.instant().plus(SWEEP))) {
            arm(due);
        }
    }

    private void arm(Instant due) {
        armed = due;
        // A millisecond later: what is due at a time is due once that time is reached.
        long delay = Math.max(0, Duration.between(clock.instant(), due).toMillis() + 1);
        try {
            var _ = timer.schedule(this::look, delay, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopped) {
            log.debug("due times end with their node");
        }
    }

    private void look() {
        armed = Instant.MAX;
        store.get()
                .claimDue(clock.instant(), BATCH)
                .thenAccept(this::act)
                .thenCompose(done -> store.get().nextDue())
                .thenAccept(this::expect)
                .exceptionally(failure -> {
                    log.debug("due times could not be read; the next sweep tries again", failure);
                    return null;
                });
    }

    private void act(List<Due> claimed) {
        for (Due due : claimed) {
            action.apply(due).whenComplete((done, failure) -> {
                if (failure != null) {
                    about(due, log.atWarn()).setCause(failure).log("{} could not be acted on; it comes up again", due);
                }
            });
        }
    }

    private static LoggingEventBuilder about(Due due, LoggingEventBuilder line) {
        return switch (due) {
            case Due.OfferExpired expired ->
                line.addKeyValue("call", expired.call()).addKeyValue("offer", expired.token());
            case Due.TransferUnseen unseen -> line.addKeyValue("call", unseen.call());
            case Due.WrapUpOver over -> line.addKeyValue("agent", over.agent());
            case Due.Relaxation relaxation -> line.addKeyValue("call", relaxation.call());
        };
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
