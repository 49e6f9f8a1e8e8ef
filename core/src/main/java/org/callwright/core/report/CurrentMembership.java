package org.callwright.core.report;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Set;
import java.util.stream.Stream;
import org.callwright.core.agent.AgentId;
import org.callwright.core.queue.QueueDirectory;
import org.callwright.core.queue.QueueId;
import org.callwright.core.staff.Staff;

/** As the directories have it now; what they do not know belongs nowhere. Thread-safe; never blocks. */
public final class CurrentMembership implements Membership {
    private final QueueDirectory queues;
    private final Staff staff;

    public CurrentMembership(QueueDirectory queues, Staff staff) {
        this.queues = queues;
        this.staff = staff;
    }

    @Override
    public Set<String> skillsOfQueue(String queue) {
        return queues.byId(new QueueId(queue)).stream()
                .flatMap(known -> known.steps().getFirst().requirements().stream())
                .map(requirement -> requirement.skill().name())
                .collect(toUnmodifiableSet());
    }

    @Override
    public Set<String> teamsOfAgent(String agent) {
        return staff.roll()
                .agent(new AgentId(agent))
                .map(person -> person.teams())
                .orElse(Set.of());
    }

    @Override
    public Set<String> departmentsOfAgent(String agent) {
        return staff.roll().agent(new AgentId(agent)).stream()
                .flatMap(person -> Stream.ofNullable(person.department()))
                .collect(toUnmodifiableSet());
    }
}
