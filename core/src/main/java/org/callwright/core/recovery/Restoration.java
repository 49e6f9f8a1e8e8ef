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
import org.callwright.core.agent.AgentId;
import org.callwright.core.queue.QueueDirectory;
import org.callwright.core.routing.LiveAgent;
import org.callwright.core.routing.LiveCall;
import org.callwright.core.routing.Router;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

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
                call -> call(call, Optional.ofNullable(call.agent()).map(agents::get)));
        long others = inTurn(
                memory.agents().stream()
                        .sorted(Comparator.comparing(LiveAgent::since))
                        .toList(),
                router::restoreAgent);
        log.atLevel(memory.isEmpty() ? Level.DEBUG : Level.WARN)
                .log("put back into the routing store: {} calls and {} agents who are in none", calls, others);
    }

    private CompletionStage<Boolean> call(LiveCall call, Optional<LiveAgent> with) {
        return queues.byId(call.queue())
                .map(queue -> router.restoreCall(call, queue, with))
                .orElseGet(() -> {
                    log.atWarn()
                            .addKeyValue("call", call.call())
                            .log("queue {} is no more; the caller is let in again instead", call.queue());
                    return CompletableFuture.completedStage(false);
                });
    }

    private static <T> long inTurn(List<T> all, PuttingBack<T> one) {
        long done = 0;
        for (int from = 0; from < all.size(); from += AT_A_TIME) {
            List<CompletableFuture<Boolean>> asked = new ArrayList<>();
            for (T item : all.subList(from, Math.min(all.size(), from + AT_A_TIME))) {
                asked.add(one.apply(item).toCompletableFuture().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS));
            }
            done += asked.stream().filter(Restoration::succeeded).count();
        }
        return done;
    }

    private static boolean succeeded(CompletableFuture<Boolean> step) {
        try {
            return step.join();
        } catch (CompletionException e) {
            log.error("something could not be put back into the routing store", e);
            return false;
        }
    }

    @FunctionalInterface
    private interface PuttingBack<T> {
        CompletionStage<Boolean> apply(T item);
    }
}
