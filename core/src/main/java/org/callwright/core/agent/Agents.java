package org.callwright.core.agent;

import java.util.List;
import org.callwright.core.change.Register;

/** The agents as stored. Blocks; fails with a runtime exception while the database is away. */
public interface Agents extends Register<AgentProfile> {
    /** By id. */
    List<AgentProfile> all();

    /** Adds the agent, or replaces the one of that id. The directories of all nodes follow within seconds. */
    void save(AgentProfile agent);
}
