package org.callwright.web.session;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.callwright.core.access.Actor;
import org.callwright.core.agent.AgentDirectory;
import org.callwright.core.agent.AgentProfile;
import org.callwright.web.access.Actors;
import org.callwright.web.access.SignedIn;
import org.callwright.web.desk.NotReadyReasons;

@Controller("/api/me")
@Tag(name = "session")
class MeController {
    private final Actors actors;
    private final AgentDirectory agents;
    private final NotReadyReasons reasons;
    private final Clock clock;

    MeController(Actors actors, AgentDirectory agents, NotReadyReasons reasons, Clock clock) {
        this.actors = actors;
        this.agents = agents;
        this.reasons = reasons;
        this.clock = clock;
    }

    @Get
    @Operation(summary = "Who I am and what I may")
    Me me(Authentication authentication) {
        Actor actor = actors.of(authentication);
        AgentProfile profile =
                actor.agent() == null ? null : agents.byId(actor.agent()).orElse(null);
        return new Me(
                actor.account(),
                actor.name(),
                permissions(actor),
                actor.teams().stream().sorted().toList(),
                actor.department(),
                actor.agent() == null ? null : actor.agent().value(),
                profile == null ? null : profile.phone(),
                reasons.all(),
                SignedIn.of(authentication).until(),
                clock.instant());
    }

    private static Map<String, String> permissions(Actor actor) {
        Map<String, String> permissions = new TreeMap<>();
        actor.grants().scopes().forEach((permission, scope) -> permissions.put(permission.code(), scope.name()));
        return permissions;
    }
}
