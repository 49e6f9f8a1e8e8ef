package org.callwright.core.report;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.callwright.core.agent.AgentState;

/** Adds up what one agent did in one interval. Used by one thread. */
final class AgentSums {
    private final Map<AgentState, Duration> spent = new EnumMap<>(AgentState.class);
    private final Map<String, Duration> paused = new HashMap<>();
    private final Map<AgentCount, Long> counts = new EnumMap<>(AgentCount.class);

    void spend(AgentState state, String reason, Duration time) {
        switch (state) {
            case NOT_READY -> paused.merge(reason, time, Duration::plus);
            case READY, RESERVED, RINGING, DIALLING, TALKING, WRAP_UP -> spent.merge(state, time, Duration::plus);
            case LOGGED_OUT -> {}
        }
    }

    void count(AgentCount count) {
        counts.merge(count, 1L, Long::sum);
    }

    boolean isEmpty() {
        return spent.isEmpty() && paused.isEmpty() && counts.isEmpty();
    }

    AgentFigures figures() {
        return new AgentFigures(
                in(AgentState.READY),
                in(AgentState.RESERVED).plus(in(AgentState.RINGING)).plus(in(AgentState.DIALLING)),
                in(AgentState.TALKING),
                in(AgentState.WRAP_UP),
                paused,
                of(AgentCount.OFFERED),
                of(AgentCount.ANSWERED),
                of(AgentCount.UNANSWERED),
                of(AgentCount.REJECTED));
    }

    private Duration in(AgentState state) {
        return spent.getOrDefault(state, Duration.ZERO);
    }

    private long of(AgentCount count) {
        return counts.getOrDefault(count, 0L);
    }
}
