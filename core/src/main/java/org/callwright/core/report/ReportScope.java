package org.callwright.core.report;

import java.util.Optional;
import java.util.Set;
import org.callwright.core.agent.AgentId;

/**
 * Whose calls a report may count.
 *
 * @param agents only calls that one of these answered; empty: all calls, those that nobody answered as well
 */
public record ReportScope(Optional<Set<AgentId>> agents) {
    public static final ReportScope EVERYTHING = new ReportScope(Optional.empty());

    public ReportScope {
        agents = agents.map(Set::copyOf);
    }

    public static ReportScope of(Set<AgentId> agents) {
        return new ReportScope(Optional.of(agents));
    }

    public boolean reaches(AgentId agent) {
        return agents.map(some -> some.contains(agent)).orElse(true);
    }
}
