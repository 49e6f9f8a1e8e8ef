package org.callwright.core.agent;

import java.util.List;
import java.util.Optional;

/** The agents as configured. Answers from memory, so it never blocks and works while the database is away. */
public interface AgentDirectory {
    /** By id. */
    List<AgentProfile> all();

    Optional<AgentProfile> byId(AgentId id);
}
