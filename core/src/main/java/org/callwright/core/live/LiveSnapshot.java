package org.callwright.core.live;

import java.util.List;

/** All that an {@link Interest} covers at one moment, in no particular order. */
public record LiveSnapshot(List<QueueNow> queues, List<AgentNow> agents, List<CallNow> calls) {
    public LiveSnapshot {
        queues = List.copyOf(queues);
        agents = List.copyOf(agents);
        calls = List.copyOf(calls);
    }
}
