package org.callwright.core.ticket;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Optional;
import java.util.Set;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Denied;
import org.callwright.core.access.Permission;
import org.callwright.core.access.Scope;
import org.callwright.core.agent.AgentDirectory;
import org.callwright.core.agent.AgentProfile;
import org.callwright.core.queue.QueueDirectory;
import org.callwright.core.queue.QueueId;
import org.callwright.core.queue.ServiceQueue;
import org.callwright.core.staff.Staff;

/** Knows whose tickets are whose. Thread-safe; does not block. */
public final class TicketReaches {
    private final AgentDirectory agents;
    private final QueueDirectory queues;
    private final Staff staff;

    public TicketReaches(AgentDirectory agents, QueueDirectory queues, Staff staff) {
        this.agents = agents;
        this.queues = queues;
        this.staff = staff;
    }

    /** @throws Denied when the person may not do it to any ticket */
    public TicketReach of(Actor who, Permission permission) {
        Scope scope = who.require(permission);
        return new TicketReach(
                scope, who, served(who), staff.roll().colleagues(who, scope).agents());
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
