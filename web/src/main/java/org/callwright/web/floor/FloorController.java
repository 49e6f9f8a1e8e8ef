package org.callwright.web.floor;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Permission;
import org.callwright.core.agent.AgentDirectory;
import org.callwright.core.agent.AgentProfile;
import org.callwright.core.live.AgentNow;
import org.callwright.core.live.LiveView;
import org.callwright.core.queue.QueueDirectory;
import org.callwright.core.queue.QueueId;
import org.callwright.web.access.Actors;

@Controller("/api")
@Tag(name = "floor")
class FloorController {
    private final Actors actors;
    private final LiveView live;
    private final QueueDirectory queues;
    private final AgentDirectory agents;
    private final FloorViews views;

    FloorController(Actors actors, LiveView live, QueueDirectory queues, AgentDirectory agents, FloorViews views) {
        this.actors = actors;
        this.live = live;
        this.queues = queues;
        this.agents = agents;
        this.views = views;
    }

    @Get("/queues")
    @Operation(summary = "The queues now", description = "Agents see the queues that they serve at this moment.")
    List<QueueView> queues(Authentication authentication) {
        Actor actor = actors.of(authentication);
        boolean all = actor.may(Permission.FLOOR_WATCH);
        Set<QueueId> own = actor.agent() == null
                ? Set.of()
                : live.agent(actor.agent()).map(AgentNow::queues).orElse(Set.of());
        return queues.all().stream()
                .filter(queue -> all || own.contains(queue.id()))
                .map(queue -> views.of(live.queue(queue.id())))
                .toList();
    }

    @Get("/agents")
    @Operation(summary = "The agents now", description = "All enabled agents, those logged out too.")
    List<AgentView> agents() {
        return agents.all().stream()
                .filter(AgentProfile::enabled)
                .map(profile -> live.agent(profile.id()).map(views::of).orElseGet(() -> views.loggedOut(profile.id())))
                .toList();
    }
}
