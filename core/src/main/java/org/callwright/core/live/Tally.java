package org.callwright.core.live;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeSet;
import org.callwright.core.agent.AgentState;
import org.callwright.core.queue.QueueId;

/** The running figures of one queue; each change costs O(log waiting). */
final class Tally {
    private final TreeSet<CallNow> waiting =
            new TreeSet<>(Comparator.comparing(CallNow::arrived).thenComparing(CallNow::call));
    private final Map<AgentState, Integer> agents = new EnumMap<>(AgentState.class);
    private int ringing;
    private int talking;

    void add(CallNow call) {
        if (call.waiting()) {
            waiting.add(call);
        }
        count(call, 1);
    }

    void remove(CallNow call) {
        if (call.waiting()) {
            waiting.remove(call);
        }
        count(call, -1);
    }

    private void count(CallNow call, int by) {
        ringing += call.ringing() ? by : 0;
        talking += call.talking() ? by : 0;
    }

    void add(AgentState state) {
        agents.merge(state, 1, Integer::sum);
    }

    void remove(AgentState state) {
        agents.computeIfPresent(state, (s, n) -> n == 1 ? null : n - 1);
    }

    QueueNow of(QueueId queue) {
        return new QueueNow(
                queue,
                waiting.size(),
                waiting.isEmpty() ? null : waiting.getFirst().arrived(),
                ringing,
                talking,
                agents);
    }
}
