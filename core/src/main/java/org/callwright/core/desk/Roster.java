package org.callwright.core.desk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.callwright.core.agent.AgentDirectory;
import org.callwright.core.agent.AgentProfile;
import org.callwright.core.queue.QueueDirectory;
import org.callwright.core.queue.ServiceQueue;
import org.callwright.core.routing.LiveAgent;
import org.callwright.core.routing.RoutingStore;
import org.callwright.core.routing.TooManyLanes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries a change of the agents' or queues' configuration to those who are at work, within a second of this node's
 * knowing it: they serve what they now have the skills for, and who is no longer enabled is signed out, after his call if
 * he has one. Every node does it, for a node that knew the change last may have signed somebody in by the old one; what is
 * right already is left alone.
 */
public final class Roster implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Roster.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private record Configuration(List<AgentProfile> agents, List<ServiceQueue> queues) {}

    private final AgentDirectory agents;
    private final QueueDirectory queues;
    private final RoutingStore store;
    private final AgentDesk desk;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("roster").daemon().factory());
    private volatile @Nullable Configuration carriedOut;

    public Roster(AgentDirectory agents, QueueDirectory queues, RoutingStore store, AgentDesk desk) {
        this.agents = agents;
        this.queues = queues;
        this.store = store;
        this.desk = desk;
    }

    public void start() {
        var _ = timer.scheduleWithFixedDelay(this::look, 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    /** Completes when everybody has been seen to; what could not be done is tried again at the next look. */
    CompletionStage<Boolean> look() {
        // An empty directory would look like a site without agents, and send everybody home.
        if (!agents.loaded() || !queues.loaded()) {
            return CompletableFuture.completedStage(false);
        }
        Configuration now = new Configuration(agents.all(), queues.all());
        if (now.equals(carriedOut)) {
            return CompletableFuture.completedStage(false);
        }
        return store.liveAgents().thenCompose(this::carryOut).handle((done, failure) -> {
            if (failure != null) {
                LOG.warn("the new configuration has not reached all who are at work: {}", failure.toString());
                return false;
            }
            carriedOut = now;
            return true;
        });
    }

    private CompletionStage<Void> carryOut(List<LiveAgent> present) {
        return CompletableFuture.allOf(present.stream()
                .map(agent -> carryOut(agent).toCompletableFuture())
                .toArray(CompletableFuture[]::new));
    }

    private CompletionStage<Boolean> carryOut(LiveAgent present) {
        try {
            return inOrOut(present);
        } catch (TooManyLanes e) {
            LOG.atWarn().addKeyValue("agent", present.agent()).log("{} He keeps what he serves.", e.getMessage());
            return CompletableFuture.completedStage(false);
        }
    }

    private CompletionStage<Boolean> inOrOut(LiveAgent present) {
        Optional<AgentProfile> enabled = agents.byId(present.agent()).filter(AgentProfile::enabled);
        return enabled.map(profile -> desk.signInAnew(present.agent(), present.phone(), profile.skills()))
                .orElseGet(() -> desk.signOut(present.agent()));
    }
}
