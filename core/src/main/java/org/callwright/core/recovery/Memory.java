package org.callwright.core.recovery;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callwright.core.agent.AgentDirectory;
import org.callwright.core.agent.AgentId;
import org.callwright.core.live.AgentNow;
import org.callwright.core.live.CallNow;
import org.callwright.core.live.LiveSnapshot;
import org.callwright.core.queue.LaneId;
import org.callwright.core.queue.QueueDirectory;
import org.callwright.core.routing.LiveAgent;
import org.callwright.core.routing.LiveCall;

/** The calls and agents of a routing store that is lost, as this node's live view last had them. */
record Memory(List<LiveCall> calls, List<LiveAgent> agents) {
    static Memory of(LiveSnapshot seen, AgentDirectory directory, QueueDirectory queues) {
        Function<AgentId, List<LaneId>> lanes = agent -> directory.byId(agent).stream()
                .flatMap(profile -> queues.all().stream().flatMap(q -> q.lanesServedBy(profile.skills()).stream()))
                .toList();
        return new Memory(
                seen.calls().stream().map(Memory::call).toList(),
                seen.agents().stream()
                        .map(agent -> agent(agent, lanes.apply(agent.agent())))
                        .toList());
    }

    boolean isEmpty() {
        return calls.isEmpty() && agents.isEmpty();
    }

    Map<AgentId, LiveAgent> agentsById() {
        return agents.stream().collect(Collectors.toMap(LiveAgent::agent, Function.identity()));
    }

    private static LiveCall call(CallNow call) {
        return new LiveCall(
                call.call(),
                call.state(),
                call.queue(),
                call.step(),
                call.channel().pbx(),
                call.channel().name(),
                call.channel().uniqueId(),
                false,
                call.agent(),
                call.offer(),
                call.ticket(),
                call.arrived(),
                call.since(),
                call.reached(),
                0);
    }

    private static LiveAgent agent(AgentNow agent, List<LaneId> lanes) {
        return new LiveAgent(
                agent.agent(),
                agent.state(),
                agent.reason(),
                agent.since(),
                agent.phone(),
                lanes,
                agent.call(),
                null,
                agent.afterwards(),
                agent.wrapUpUntil());
    }
}
