package org.callwright.core.live;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.callwright.core.agent.AgentId;
import org.callwright.core.agent.AgentState;
import org.callwright.core.call.CallId;
import org.callwright.core.queue.QueueId;
import org.jspecify.annotations.Nullable;

/**
 * Calls and agents as they stand, the queues' figures kept in step with them, and what was touched since it was last
 * asked. Not safe for threads: its view locks it.
 */
final class Picture {
    /** A call before the first and after the last of the touches. */
    record CallTouch(@Nullable CallNow before, @Nullable CallNow after) {}

    private final Map<CallId, CallNow> calls = new HashMap<>();
    private final Map<AgentId, AgentNow> agents = new HashMap<>();
    private final Map<QueueId, Tally> queues = new HashMap<>();
    private final Map<AgentState, Integer> agentStates = new EnumMap<>(AgentState.class);

    private Map<CallId, CallTouch> touchedCalls = new LinkedHashMap<>();
    private Set<AgentId> touchedAgents = new HashSet<>();
    private Set<QueueId> touchedQueues = new HashSet<>();

    @Nullable
    CallNow call(CallId id) {
        return calls.get(id);
    }

    @Nullable
    AgentNow agent(AgentId id) {
        return agents.get(id);
    }

    Map<CallId, CallNow> calls() {
        return calls;
    }

    Map<AgentId, AgentNow> agents() {
        return agents;
    }

    Set<QueueId> queues() {
        return queues.keySet();
    }

    QueueNow queue(QueueId id) {
        Tally tally = queues.get(id);
        return tally == null ? QueueNow.idle(id) : tally.of(id);
    }

    /** How many agents are in that state, each counted once however many queues he serves. */
    int agentsIn(AgentState state) {
        return agentStates.getOrDefault(state, 0);
    }

    void put(CallNow call) {
        changeCall(call.call(), call);
    }

    void remove(CallId call) {
        changeCall(call, null);
    }

    private void changeCall(CallId id, @Nullable CallNow after) {
        CallNow before = after == null ? calls.remove(id) : calls.put(id, after);
        if (before != null) {
            tally(before.queue()).remove(before);
        }
        if (after != null) {
            tally(after.queue()).add(after);
        }
        touchedCalls.merge(
                id, new CallTouch(before, after), (first, last) -> new CallTouch(first.before(), last.after()));
    }

    void put(AgentNow agent) {
        changeAgent(agent.agent(), agent);
    }

    void remove(AgentId agent) {
        changeAgent(agent, null);
    }

    private void changeAgent(AgentId id, @Nullable AgentNow after) {
        AgentNow before = after == null ? agents.remove(id) : agents.put(id, after);
        if (before != null) {
            agentStates.merge(before.state(), -1, Integer::sum);
            before.queues().forEach(queue -> tally(queue).remove(before.state()));
        }
        if (after != null) {
            agentStates.merge(after.state(), 1, Integer::sum);
            after.queues().forEach(queue -> tally(queue).add(after.state()));
        }
        touchedAgents.add(id);
    }

    private Tally tally(QueueId queue) {
        touchedQueues.add(queue);
        return queues.computeIfAbsent(queue, id -> new Tally());
    }

    Touches takeTouches() {
        Touches touches = new Touches(touchedCalls, touchedAgents, touchedQueues);
        touchedCalls = new LinkedHashMap<>();
        touchedAgents = new HashSet<>();
        touchedQueues = new HashSet<>();
        return touches;
    }

    record Touches(Map<CallId, CallTouch> calls, Set<AgentId> agents, Set<QueueId> queues) {}
}
