package org.callwright.web.session;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.callwright.core.account.Role;
import org.callwright.core.agent.AgentDirectory;
import org.callwright.core.agent.AgentProfile;
import org.callwright.web.access.Person;
import org.callwright.web.desk.NotReadyReasons;

@Controller("/api/me")
@Tag(name = "session")
class MeController {
    private final AgentDirectory agents;
    private final NotReadyReasons reasons;
    private final Clock clock;

    MeController(AgentDirectory agents, NotReadyReasons reasons, Clock clock) {
        this.agents = agents;
        this.reasons = reasons;
        this.clock = clock;
    }

    @Get
    @Operation(summary = "Who I am and what I may")
    Me me(Authentication authentication) {
        Person person = Person.of(authentication);
        AgentProfile profile =
                person.agent() == null ? null : agents.byId(person.agent()).orElse(null);
        return new Me(
                person.account(),
                person.name(),
                person.roles().stream().map(Role::name).sorted().toList(),
                person.phoneUnmasked(),
                person.agent() == null ? null : person.agent().value(),
                profile == null ? null : profile.phone(),
                reasons.all(),
                person.until(),
                clock.instant());
    }
}
