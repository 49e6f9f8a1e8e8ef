package org.callwright.core.live;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallId;
import org.callwright.core.queue.QueueId;

/** A subscriber that only knows what it was told. */
final class Watcher implements LiveListener {
    private final Map<QueueId, QueueNow> queues = new HashMap<>();
    private final Map<AgentId, AgentNow> agents = new HashMap<>();
    private final Map<CallId, CallNow> calls = new HashMap<>();
    int outdated;

    @Override
    public void snapshot(LiveSnapshot snapshot) {
        queues.clear();
        agents.clear();
        calls.clear();
        snapshot.queues().forEach(queue -> queues.put(queue.queue(), queue));
        snapshot.agents().forEach(agent -> agents.put(agent.agent(), agent));
        snapshot.calls().forEach(call -> calls.put(call.call(), call));
    }

    @Override
    public void changes(List<LiveChange> changes) {
        changes.forEach(change -> {
            switch (change) {
                case LiveChange.QueueChanged c -> queues.put(c.subject(), c.queue());
                case LiveChange.AgentChanged c -> agents.put(c.subject(), c.agent());
                case LiveChange.AgentGone c -> agents.remove(c.agent());
                case LiveChange.CallChanged c -> calls.put(c.subject(), c.call());
                case LiveChange.CallGone c -> calls.remove(c.call());
            }
        });
    }

    @Override
    public void outdated() {
        outdated++;
    }

    Seen seen() {
        return new Seen(Map.copyOf(queues), Map.copyOf(agents), Map.copyOf(calls));
    }

    record Seen(Map<QueueId, QueueNow> queues, Map<AgentId, AgentNow> agents, Map<CallId, CallNow> calls) {
        static Seen of(LiveSnapshot snapshot) {
            Watcher watcher = new Watcher();
            watcher.snapshot(snapshot);
            return watcher.seen();
        }
    }
}
