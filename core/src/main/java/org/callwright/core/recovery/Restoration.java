package org.callwright.core.recovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.callwright.core.agent.AgentId;
import org.callwright.core.queue.QueueDirectory;
import org.callwright.core.routing.LiveAgent;
import org.callwright.core.routing.LiveCall;
import org.callwright.core.routing.Router;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

/** Puts back into the routing store what a node remembers of it. Blocks. */
final class Restoration {
    private static final Logger log = LoggerFactory.getLogger(Restoration.class);
    private static final int AT_A_TIME = 500;
    private static final long PATIENCE_SECONDS = 10;

    private final Router router;
    private final QueueDirectory queues;

    Restoration(Router router, QueueDirectory queues) {
        this.router = router;
        this.queues = queues;
    }

    /** First all calls, so that agents who are ready find the one that has waited longest. */
    void putBack(Memory memory) {
        Map<AgentId, LiveAgent> agents = memory.agentsById();
        long calls = inTurn(
                memory.calls().stream()
                        .sorted(Comparator.comparing(LiveCall::arrived))
                        .toList(),
                call -> call(call, Optional.ofNullable(call.agent()).map(agents::get)),
                Restoration::about);
        long others = inTurn(
                memory.agents().stream()
                        .sorted(Comparator.comparing(LiveAgent::since))
                        .toList(),
                router::restoreAgent,
                agent -> log.atError().addKeyValue("agent", agent.agent()));
        log.atLevel(memory.isEmpty() ? Level.DEBUG : Level.WARN)
                .log("put back into the routing store: {} calls and {} agents who are in none", calls, others);
    }

    private CompletionStage<Boolean> call(LiveCall call, Optional<LiveAgent> with) {
        return queues.byId(call.queue())
                .map(queue -> router.restoreCall(call, queue, with))
                .orElseGet(() -> {
                    log.atWarn()
                            .addKeyValue("call", call.call())
                            .addKeyValue("pbx", call.pbx())
                            .addKeyValue("queue", call.queue())
                            .log("queue {} is no more; the caller is let in again instead", call.queue());
                    return CompletableFuture.completedStage(false);
                });
    }

    private static LoggingEventBuilder about(LiveCall call) {
        LoggingEventBuilder line = log.atError()
                .addKeyValue("call", call.call())
                .addKeyValue("pbx", call.pbx())
                .addKeyValue("queue", call.queue());
        return call.agent() == null ? line : line.addKeyValue("agent", call.agent());
    }

    /** @param about the line that is written of one that fails */
    private static <T> long inTurn(List<T> all, PuttingBack<T> one, Function<T, LoggingEventBuilder> about) {
        long done = 0;
        for (int from = 0; from < all.size(); from += AT_A_TIME) {
            List<CompletableFuture<Boolean>> asked = new ArrayList<>();
            List<T> now = all.subList(from, Math.min(all.size(), from + AT_A_TIME));
            for (T item : now) {
                asked.add(one.apply(item).toCompletableFuture().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS));
            }
            for (int i = 0; i < now.size(); i++) {
                done += succeeded(asked.get(i), now.get(i), about) ? 1 : 0;
            }
        }
        return done;
    }

    private static <T> boolean succeeded(
            CompletableFuture<Boolean> step, T item, Function<T, LoggingEventBuilder> about) {
        try {
            return step.join();
        } catch (CompletionException e) {
            about.apply(item).setCause(e).log("something could not be put back into the routing store");
            return false;
        }
    }

    @FunctionalInterface
    private interface PuttingBack<T> {
        CompletionStage<Boolean> apply(T item);
    }
}
