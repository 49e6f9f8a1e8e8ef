package org.callwright.web.desk;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.concurrent.CompletionStage;
import org.callwright.core.agent.AgentId;
import org.callwright.core.agent.NotReadyReason;
import org.callwright.core.desk.AgentDesk;
import org.callwright.core.routing.RoutingStore;
import org.callwright.web.access.Actors;
import org.callwright.web.floor.AgentView;
import org.callwright.web.floor.FloorViews;
import org.callwright.web.problem.ProblemException;

@Controller("/api/agent/state")
@Tag(name = "agent")
class AgentStateController {
    private final Actors actors;
    private final AgentDesk desk;
    private final Seats seats;
    private final RoutingStore store;
    private final FloorViews views;
    private final NotReadyReasons reasons;

    AgentStateController(
            Actors actors, AgentDesk desk, Seats seats, RoutingStore store, FloorViews views, NotReadyReasons reasons) {
        this.actors = actors;
        this.desk = desk;
        this.seats = seats;
        this.store = store;
        this.views = views;
        this.reasons = reasons;
    }

    @Get
    @Operation(summary = "My state now")
    CompletionStage<AgentView> state(Authentication authentication) {
        return now(actors.agent(authentication));
    }

    @Put
    @Operation(
            summary = "Become ready, not ready, or log out",
            description = "Signs in at the phone first when that is needed. Ready and not ready end wrap-up. While an "
                    + "offer or a call is under way, the state is entered afterwards. Answers with the state now.")
    @ApiResponse(
            responseCode = "409",
            description = "The account is no agent, the agent is disabled, or the phone is unknown or taken.")
    @ApiResponse(responseCode = "503", description = "The node has not read its agents and queues yet.")
    CompletionStage<AgentView> change(Authentication authentication, @Valid @Body AgentWish wish) {
        AgentId agent = actors.agent(authentication);
        // A step that changes nothing (twice ready) was taken before: the wish is met either way.
        return switch (ProblemException.enumerated("state", wish.state(), AgentWish.State.class)) {
            case READY ->
                seats.take(agent, wish.phone())
                        .thenCompose(present -> desk.ready(agent))
                        .thenCompose(done -> now(agent));
            case NOT_READY -> {
                NotReadyReason reason = reasons.require(wish.reason());
                yield seats.take(agent, wish.phone())
                        .thenCompose(present -> desk.notReady(agent, reason))
                        .thenCompose(done -> now(agent));
            }
            case LOGGED_OUT -> desk.signOut(agent).thenCompose(done -> now(agent));
        };
    }

    private CompletionStage<AgentView> now(AgentId agent) {
        return store.liveAgent(agent).thenApply(now -> now.map(views::of).orElseGet(() -> views.loggedOut(agent)));
    }
}
