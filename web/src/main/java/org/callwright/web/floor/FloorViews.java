package org.callwright.web.floor;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callwright.core.agent.AgentDirectory;
import org.callwright.core.agent.AgentId;
import org.callwright.core.agent.AgentProfile;
import org.callwright.core.agent.AgentState;
import org.callwright.core.live.AgentNow;
import org.callwright.core.live.QueueNow;
import org.callwright.core.queue.QueueDirectory;
import org.callwright.core.queue.QueueId;
import org.callwright.core.queue.ServiceQueue;
import org.callwright.core.routing.LiveAgent;

/** Queues and agents as REST and the live channel show them: with the names that the business gave. */
@Singleton
public final class FloorViews {
    private final QueueDirectory queues;
    private final AgentDirectory agents;

    FloorViews(QueueDirectory queues, AgentDirectory agents) {
        this.queues = queues;
        this.agents = agents;
    }

    public QueueView of(QueueNow now) {
        Map<AgentState, Integer> by = now.agents();
        return new QueueView(
                now.queue().value(),
                name(now.queue()),
                now.waiting(),
                now.longestSince(),
                now.ringing(),
                now.talking(),
                new QueueView.AgentCounts(
                        by.getOrDefault(AgentState.READY, 0),
                        by.getOrDefault(AgentState.RESERVED, 0)
                                + by.getOrDefault(AgentState.RINGING, 0)
                                + by.getOrDefault(AgentState.DIALLING, 0),
                        by.getOrDefault(AgentState.TALKING, 0),
                        by.getOrDefault(AgentState.WRAP_UP, 0),
                        by.getOrDefault(AgentState.NOT_READY, 0)));
    }

    /** The configured queues, those where nothing goes on too, and any other that still has calls. */
    public List<QueueView> withIdle(List<QueueNow> busy) {
        Map<QueueId, QueueNow> all = new LinkedHashMap<>();
        queues.all().forEach(queue -> all.put(queue.id(), QueueNow.idle(queue.id())));
        busy.forEach(queue -> all.put(queue.queue(), queue));
        return all.values().stream().map(this::of).toList();
    }

    public AgentView of(AgentNow now) {
        return new AgentView(
                now.agent().value(),
                name(now.agent()),
                now.state().name(),
                now.reason() == null ? null : now.reason().code(),
                now.afterwards() == null ? null : now.afterwards().name(),
                now.since(),
                now.phone(),
                now.queues().stream().map(QueueId::value).sorted().toList(),
                now.call() == null ? null : now.call().value(),
                now.direction() == null ? null : now.direction().name(),
                now.wrapUpUntil());
    }

    public AgentView of(LiveAgent now) {
        return new AgentView(
                now.agent().value(),
                name(now.agent()),
                now.state().name(),
                now.reason() == null ? null : now.reason().code(),
                now.afterwards() == null ? null : now.afterwards().name(),
                now.since(),
                now.phone(),
                now.lanes().stream()
                        .map(lane -> lane.queue().value())
                        .distinct()
                        .sorted()
                        .toList(),
                now.call() == null ? null : now.call().value(),
                null,
                now.wrapUpUntil());
    }

    public AgentView loggedOut(AgentId agent) {
        return new AgentView(
                agent.value(),
                name(agent),
                AgentState.LOGGED_OUT.name(),
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null);
    }

    public String name(QueueId id) {
        return queues.byId(id).map(ServiceQueue::name).orElse(id.value());
    }

    private String name(AgentId id) {
        return agents.byId(id).map(AgentProfile::displayName).orElse(id.value());
    }
}
