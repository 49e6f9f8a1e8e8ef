package org.callwright.core.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callwright.core.agent.AgentId;
import org.jspecify.annotations.Nullable;

/**
 * Who is told what. A change that concerns one agent costs the subscribers of that agent and of the floor, not a look at
 * every agent's.
 */
final class Audience {
    private final Set<LiveListener> floor = new LinkedHashSet<>();
    private final Map<AgentId, Set<LiveListener>> agents = new HashMap<>();

    void add(Interest interest, LiveListener listener) {
        if (interest.floor()) {
            floor.add(listener);
        }
        if (interest.self() != null) {
            agents.computeIfAbsent(interest.self(), id -> new LinkedHashSet<>()).add(listener);
        }
    }

    void remove(Interest interest, LiveListener listener) {
        floor.remove(listener);
        if (interest.self() != null) {
            agents.computeIfPresent(interest.self(), (id, listeners) -> {
                listeners.remove(listener);
                return listeners.isEmpty() ? null : listeners;
            });
        }
    }

    void outdated() {
        Set<LiveListener> all = new LinkedHashSet<>(floor);
        agents.values().forEach(all::addAll);
        all.forEach(LiveListener::outdated);
    }

    void tell(Picture picture, Picture.Touches touches) {
        Map<LiveListener, List<LiveChange>> letters = new LinkedHashMap<>();
        touches.agents().forEach(id -> {
            LiveChange change = agentChange(picture, id);
            floor.forEach(listener -> letter(letters, listener).add(change));
            own(id).stream()
                    .filter(listener -> !floor.contains(listener))
                    .forEach(listener -> letter(letters, listener).add(change));
        });
        touches.calls().values().forEach(touch -> tellCall(letters, touch));
        if (!floor.isEmpty()) {
            touches.queues().forEach(id -> {
                LiveChange change = new LiveChange.QueueChanged(picture.queue(id));
                floor.forEach(listener -> letter(letters, listener).add(change));
            });
        }
        letters.forEach(LiveListener::changes);
    }

    private static LiveChange agentChange(Picture picture, AgentId id) {
        AgentNow now = picture.agent(id);
        return now == null ? new LiveChange.AgentGone(id) : new LiveChange.AgentChanged(now);
    }

    private void tellCall(Map<LiveListener, List<LiveChange>> letters, Picture.CallTouch touch) {
        CallNow before = touch.before();
        CallNow after = touch.after();
        AgentId had = before == null ? null : before.agent();
        AgentId has = after == null ? null : after.agent();
        if (before != null && had != null && !had.equals(has)) {
            own(had).forEach(listener -> letter(letters, listener).add(new LiveChange.CallGone(before.call())));
        }
        if (after != null && has != null) {
            own(has).forEach(listener -> letter(letters, listener).add(new LiveChange.CallChanged(after)));
        }
    }

    private Set<LiveListener> own(@Nullable AgentId id) {
        return id == null ? Set.of() : agents.getOrDefault(id, Set.of());
    }

    private static List<LiveChange> letter(Map<LiveListener, List<LiveChange>> letters, LiveListener listener) {
        return letters.computeIfAbsent(listener, l -> new ArrayList<>());
    }
}
