package org.callwright.web.access;

import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Permission;
import org.callwright.core.agent.AgentId;
import org.callwright.core.staff.Colleagues;
import org.callwright.core.staff.Roll;
import org.callwright.core.staff.Staff;
import org.callwright.web.problem.ProblemException;

/**
 * Finds out who has signed in and what they may: as stored some seconds ago at most, not as it was at the sign-in, so that
 * a changed role works at once. Thread-safe; never blocks.
 */
@Singleton
public final class Actors {
    private static final Duration ROLES_READ = Duration.ofSeconds(5);

    private final Staff staff;

    Actors(Staff staff) {
        this.staff = staff;
    }

    /** The staff begin to be read when they are first asked for: now, rather than by the first who wants something. */
    @EventListener
    void startReading(StartupEvent started) {
        staff.loaded();
    }

    /** Fails with a problem (503) until the roles have been read for the first time. */
    public Actor of(Authentication authentication) {
        Roll roll = roll();
        return roll.actor(authentication.getName()).orElseGet(() -> asTheTokenSays(authentication, roll));
    }

    private static Actor asTheTokenSays(Authentication authentication, Roll roll) {
        SignedIn token = SignedIn.of(authentication);
        return new Actor(
                authentication.getName(),
                token.name(),
                token.agent(),
                Set.of(),
                null,
                roll.grants(authentication.getRoles()));
    }

    /** The agent that this person is; a problem (409) for one who is none although the roles say so. */
    public AgentId agent(Authentication authentication) {
        AgentId agent = of(authentication).agent();
        if (agent == null) {
            throw ProblemException.conflict("Your account is not connected to an agent.");
        }
        return agent;
    }

    /** Whose calls, recordings and tickets the person may see by this permission; fails when they may not at all. */
    public Colleagues colleagues(Actor actor, Permission permission) {
        return roll().colleagues(actor, actor.require(permission));
    }

    private Roll roll() {
        if (!staff.loaded()) {
            throw ProblemException.unavailable("The accounts and roles have not been read yet.", ROLES_READ);
        }
        return staff.roll();
    }
}
