package org.callwright.core.report;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.callwright.core.agent.AgentState;

/** The times of agents' reports, each of which opens onto the states that lasted so long; named as in {@link AgentMetric}. */
public enum AgentTime {
    LOGGED_IN(EnumSet.complementOf(EnumSet.of(AgentState.LOGGED_OUT))),
    PAUSED(EnumSet.of(AgentState.NOT_READY)),
    READY(EnumSet.of(AgentState.READY)),
    RINGING(EnumSet.of(AgentState.RESERVED, AgentState.RINGING, AgentState.DIALLING)),
    TALKING(EnumSet.of(AgentState.TALKING)),
    WRAP_UP(EnumSet.of(AgentState.WRAP_UP));

    private final Set<AgentState> states;

    AgentTime(Set<AgentState> states) {
        this.states = states;
    }

    boolean includes(AgentState state) {
        return states.contains(state);
    }

    /** Those that a metric is made of; empty for one of offers. */
    public static List<AgentTime> behind(AgentMetric metric) {
        return switch (metric) {
            case OFFERED, ANSWERED, UNANSWERED, REJECTED -> List.of();
            case OCCUPANCY -> List.of(RINGING, TALKING, WRAP_UP, LOGGED_IN, PAUSED);
            case LOGGED_IN, PAUSED, READY, RINGING, TALKING, WRAP_UP ->
                Arrays.stream(values())
                        .filter(time -> time.name().equals(metric.name()))
                        .toList();
        };
    }
}
