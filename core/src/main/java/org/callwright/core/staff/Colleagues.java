package org.callwright.core.staff;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Set;
import org.callwright.core.agent.AgentId;
import org.jspecify.annotations.Nullable;

/**
 * The agents whose calls, recordings and tickets somebody may see.
 *
 * @param everybody whoever it was, and nobody as well
 * @param agents who it may have been, unless it is everybody
 */
public record Colleagues(boolean everybody, Set<AgentId> agents) {
    public static final Colleagues EVERYBODY = new Colleagues(true, Set.of());

    public Colleagues {
        agents = Set.copyOf(agents);
    }

    public static Colleagues of(Set<AgentId> agents) {
        return new Colleagues(false, agents);
    }

    /** Whose work somebody sees who needs both. */
    public Colleagues and(Colleagues other) {
        if (everybody || other.everybody) {
            return everybody ? other : this;
        }
        return of(agents.stream().filter(other.agents::contains).collect(toUnmodifiableSet()));
    }

    public boolean include(@Nullable AgentId agent) {
        return everybody || (agent != null && agents.contains(agent));
    }
}
