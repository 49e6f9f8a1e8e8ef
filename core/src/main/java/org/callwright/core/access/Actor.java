package org.callwright.core.access;

import java.util.List;
import java.util.Set;
import org.callwright.core.agent.AgentId;
import org.callwright.core.change.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Who does something: a person who is signed in, or {@link #SYSTEM}. Immutable; what it may is as of the moment it was
 * asked for, so take a new one for each request.
 *
 * @param account the account's name
 * @param name for people to read
 * @param agent the agent that the person is, if any
 * @param teams the ids of the teams that the person is in
 * @param department the id of the person's department, if any
 */
public record Actor(
        String account,
        String name,
        @Nullable AgentId agent,
        Set<String> teams,
        @Nullable String department,
        Grants grants) {
    /** Callwright itself, when no person is behind a change: due times, imports at start-up, the event log. */
    public static final Actor SYSTEM = new Actor("system", "Callwright", null, Set.of(), null, Grants.all());

    public Actor {
        teams = Set.copyOf(teams);
    }

    public boolean may(Permission permission) {
        return grants.allows(permission);
    }

    /**
     * How far the person may.
     *
     * @throws Denied when not at all
     */
    public Scope require(Permission permission) {
        return grants.of(permission).orElseThrow(() -> new Denied(permission));
    }

    /**
     * What one may not oneself one gives to nobody: whoever can make accounts would otherwise make one that may anything.
     *
     * @param given what somebody is to have by what this person does
     * @param field that it follows from, if it is one
     * @throws Refused naming what the person does not have, unless they may give anything
     */
    public void requireToGive(Grants given, @Nullable String field) {
        List<String> beyond =
                may(Permission.ROLE_GRANT) ? List.of() : given.without(grants).codes();
        if (!beyond.isEmpty()) {
            throw Refused.state(
                    field,
                    "that allows more than you may: " + String.join(", ", beyond) + "; it takes "
                            + Permission.ROLE_GRANT.code());
        }
    }
}
