package org.callwright.telephony.resync;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.callwright.core.agent.AgentId;
import org.callwright.core.agent.AgentState;
import org.callwright.core.queue.QueueId;
import org.callwright.core.queue.RelaxationStep;
import org.callwright.core.queue.ServiceQueue;
import org.callwright.core.routing.LiveAgent;

/** Whom a reading finds, and ports that answer as a test wants. */
final class Known {
    static final ServiceQueue SUPPORT = new ServiceQueue(
            new QueueId("support"),
            "Support",
            List.of("4000"),
            List.of(new RelaxationStep(Duration.ZERO, List.of())),
            0,
            Duration.ofSeconds(20),
            Duration.ZERO,
            "default",
            true);
    static final LiveAgent ANNA = new LiveAgent(
            new AgentId("anna"), AgentState.READY, null, Instant.EPOCH, "1001", List.of(), null, null, null, null);

    private Known() {}

    interface Answer {
        Object to(String method, Object[] arguments);
    }

    static <T> T answering(Class<T> port, Answer answer) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(),
                new Class<?>[] {port},
                (_, method, arguments) -> answer.to(method.getName(), arguments)));
    }
}
