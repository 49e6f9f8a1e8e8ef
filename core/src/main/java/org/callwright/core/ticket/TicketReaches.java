package org.callwright.core.ticket;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Optional;
import java.util.Set;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Denied;
import org.callwright.core.access.Permission;
import org.callwright.core.agent.AgentDirectory;
import org.callwright.core.agent.AgentProfile;
import org.callwright.core.queue.QueueDirectory;
import org.callwright.core.queue.QueueId;
import org.callwright.core.queue.ServiceQueue;

/** Knows whose tickets are whose. Thread-safe; does not block. */
public final class TicketReaches {
    private final AgentDirectory agents;
    private final QueueDirectory queues;

    public TicketReaches(AgentDirectory agents, QueueDirectory queues) {
        this.agents = agents;
        this.queues = queues;
    }

    /** @throws Denied when the person may not do it to any ticket */
    public TicketReach of(Actor who, Permission permission) {
        return new TicketReach(who.require(permission), who, served(who));
    }

    /** @throws Denied when the person may not do it to that ticket */
    public void require(Actor who, Permission permission, Ticket ticket) {
        if (!of(who, permission).covers(ticket)) {
            throw new Denied(permission);
        }
    }

    private Set<QueueId> served(Actor who) {
        Optional<AgentProfile> profile = Optional.ofNullable(who.agent()).flatMap(agents::byId);
        return profile.map(agent -> queues.all().stream()
                        .filter(queue -> !queue.lanesServedBy(agent.skills()).isEmpty())
                        .map(ServiceQueue::id)
                        .collect(toUnmodifiableSet()))
                .orElse(Set.of());
    }
}
