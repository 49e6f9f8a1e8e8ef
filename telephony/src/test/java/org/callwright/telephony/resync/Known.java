package org.callwright.telephony.resync;

import java.time.Instant;
import java.util.List;
import org.callwright.core.Ports;
import org.callwright.core.agent.AgentId;
import org.callwright.core.agent.AgentState;
import org.callwright.core.queue.ServiceQueue;
import org.callwright.core.queue.TestQueues;
import org.callwright.core.routing.LiveAgent;

/** Whom a reading finds, and ports that answer as a test wants. */
final class Known {
    static final ServiceQueue SUPPORT = TestQueues.SUPPORT;
    static final LiveAgent ANNA = new LiveAgent(
            new AgentId("anna"), AgentState.READY, null, Instant.EPOCH, "1001", List.of(), null, null, null, null);

    private Known() {}

    static <T> T answering(Class<T> port, Ports.Answer answer) {
        return Ports.answering(port, answer);
    }
}
