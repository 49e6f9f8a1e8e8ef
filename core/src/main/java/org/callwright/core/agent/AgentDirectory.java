package org.callwright.core.agent;

import java.util.List;
import java.util.Optional;

/** The agents as configured. Answers from memory, so it never blocks and works while the database is away. */
public interface AgentDirectory {
    /** By id. */
    List<AgentProfile> all();

    Optional<AgentProfile> byId(AgentId id);

    /** False until the configuration has been read for the first time: till then it only looks empty. */
    default boolean loaded() {
        return true;
    }

    /** Reads the configuration again now instead of within seconds. Blocks; fails while the database is away. */
    default void refresh() {}

    /** Has the configuration read again within a moment. Never blocks. */
    default void refreshSoon() {}
}
