package org.callwright.core.directory;

import java.util.List;
import org.callwright.core.agent.AgentProfile;
import org.callwright.core.queue.ServiceQueue;

/** Queues and agents that are as they have to be, and fit together. */
public record Directory(List<ServiceQueue> queues, List<AgentProfile> agents) {
    public Directory {
        queues = List.copyOf(queues);
        agents = List.copyOf(agents);
    }

    /**
     * @param text YAML or JSON
     * @throws UnusableDirectory with all faults that were found
     */
    public static Directory read(String text) {
        return new Reading(DirectoryFile.read(text)).directory();
    }
}
