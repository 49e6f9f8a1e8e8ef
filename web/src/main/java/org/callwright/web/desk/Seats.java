package org.callwright.web.desk;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.callwright.core.agent.AgentDirectory;
import org.callwright.core.agent.AgentId;
import org.callwright.core.agent.AgentProfile;
import org.callwright.core.desk.AgentDesk;
import org.callwright.core.queue.QueueDirectory;
import org.callwright.core.routing.LiveAgent;
import org.callwright.core.routing.PhoneTaken;
import org.callwright.core.routing.RoutingStore;
import org.callwright.core.routing.TooManyLanes;
import org.callwright.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Puts agents at agents' phones; the routing store sees to it that no two sit at one. Thread-safe. */
@Singleton
final class Seats {
    private static final Duration DIRECTORY_READ = Duration.ofSeconds(5);

    private final AgentDesk desk;
    private final AgentDirectory agents;
    private final QueueDirectory queues;
    private final RoutingStore store;

    Seats(AgentDesk desk, AgentDirectory agents, QueueDirectory queues, RoutingStore store) {
        this.desk = desk;
        this.agents = agents;
        this.queues = queues;
        this.store = store;
    }

    /**
     * Signs the agent in, or anew with the skills of now. Fails with a problem when he may not be there.
     *
     * @param phone null: where he sits, else his usual phone
     */
    CompletionStage<Boolean> take(AgentId agent, @Nullable String phone) {
        // An empty directory would look like an agent without skills and cost him his lanes.
        if (!agents.loaded() || !queues.loaded()) {
            throw ProblemException.unavailable("The agents and queues have not been read yet.", DIRECTORY_READ);
        }
        AgentProfile profile = agents.byId(agent)
                .filter(AgentProfile::enabled)
                .orElseThrow(() -> ProblemException.conflict("There is no enabled agent '" + agent + "'."));
        CompletionStage<String> seat =
                phone == null ? seatOf(profile) : CompletableFuture.completedStage(requireDesk(phone));
        return seat.thenCompose(at -> desk.signIn(agent, at, profile.skills()))
                .exceptionallyCompose(failure -> CompletableFuture.failedStage(asProblem(failure)));
    }

    private CompletionStage<String> seatOf(AgentProfile profile) {
        return store.liveAgent(profile.id())
                .thenApply(now -> now.map(LiveAgent::phone).orElse(profile.phone()));
    }

    private String requireDesk(String phone) {
        // A trunk is an endpoint as well: only what stands on a desk may be rung.
        if (agents.all().stream().noneMatch(profile -> profile.phone().equals(phone))) {
            throw ProblemException.conflict("'" + phone + "' is no agent's phone.");
        }
        return phone;
    }

    private static Throwable asProblem(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof PhoneTaken || cause instanceof TooManyLanes
                ? ProblemException.conflict(String.valueOf(cause.getMessage()))
                : cause;
    }
}
