package org.callwright.core.recovery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.callwright.core.event.EventId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks whether the routing store still has its {@link Foundation}. If it is missing, this node remembers what it knows,
 * has its part of the log put back and, once the foundation is laid, its calls and agents; then everybody who follows the
 * store is told to begin anew. All nodes do so, in any order; what one has put back the others leave alone.
 */
public final class Recovery implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Recovery.class);
    private static final Duration LOOKS_EVERY = Duration.ofMillis(250);
    private static final Duration STORE_ANSWERS_WITHIN = Duration.ofSeconds(5);
    private static final Duration RECORD_ANSWERS_WITHIN = Duration.ofMillis(500);
    /** A node that was asleep for longer remembers what is no longer true. */
    private static final Duration MEMORY_IS_GOOD_FOR = Duration.ofSeconds(10);

    private final Foundation foundation;
    private final LogTail tail;
    private final Supplier<Memory> remembering;
    private final Restoration restoration;
    private final Supplier<EventId> recordedUpTo;
    private final Runnable beginAnew;
    private final Clock clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("recovery").daemon().factory());
    private @Nullable Instant known;
    private @Nullable Memory memory;
    private boolean told;

    /**
     * @param recordedUpTo how far the record has come; may block and fail
     * @param beginAnew told when a new foundation is laid and this node's memories are back; must not block
     */
    Recovery(
            Foundation foundation,
            LogTail tail,
            Supplier<Memory> remembering,
            Restoration restoration,
            Supplier<EventId> recordedUpTo,
            Runnable beginAnew,
            Clock clock) {
        this.foundation = foundation;
        this.tail = tail;
        this.remembering = remembering;
        this.restoration = restoration;
        this.recordedUpTo = recordedUpTo;
        this.beginAnew = beginAnew;
        this.clock = clock;
    }

    void start() {
        var _ = thread.scheduleWithFixedDelay(this::look, 0, LOOKS_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            Optional<Instant> laid = await(foundation.laid());
            if (laid.isEmpty()) {
                laid = lay();
            }
            laid.filter(at -> !at.equals(known)).ifPresent(this::goOnFrom);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            log.debug("the routing store's foundation cannot be looked at; tried again", e);
        }
    }

    private Optional<Instant> lay() throws Exception {
        if (memory == null) {
            memory = remembering.get();
        }
        Optional<EventId> recorded = recorded();
        if (!told && recorded.isPresent()) {
            tell(memory, recorded);
        }
        return await(foundation.lay(tail.events(), endOfLog(recorded), clock.instant()));
    }

    /** Nobody has lost anything where nothing has happened yet; a record that cannot be asked may have seen something. */
    private void tell(Memory memory, Optional<EventId> recorded) {
        told = true;
        boolean isNew = memory.isEmpty()
                && tail.end().equals(EventId.NONE)
                && recorded.filter(EventId.NONE::equals).isPresent();
        if (isNew) {
            log.info("the routing store is new");
        } else {
            log.warn(
                    "the routing store has lost everything; this node remembers {} calls and {} agents",
                    memory.calls().size(),
                    memory.agents().size());
        }
    }

    /** How far the record has come; empty when it cannot be asked. */
    private Optional<EventId> recorded() {
        return CompletableFuture.supplyAsync(
                        () -> Optional.of(recordedUpTo.get()),
                        task -> Thread.ofVirtual().start(task))
                .completeOnTimeout(Optional.empty(), RECORD_ANSWERS_WITHIN.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(away -> Optional.empty())
                .join();
    }

    private EventId endOfLog(Optional<EventId> recorded) {
        return recorded.filter(end -> end.compareTo(tail.end()) > 0).orElseGet(tail::end);
    }

    private void goOnFrom(Instant laid) {
        boolean started = known == null && memory == null;
        Memory mine = memory == null ? remembering.get() : memory;
        known = laid;
        memory = null;
        if (started) {
            return;
        }
        if (clock.instant().isBefore(laid.plus(MEMORY_IS_GOOD_FOR))) {
            restoration.putBack(mine);
        }
        beginAnew.run();
        if (!told) {
            tell(mine, recorded());
        }
        told = false;
    }

    private static <T> T await(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(STORE_ANSWERS_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
