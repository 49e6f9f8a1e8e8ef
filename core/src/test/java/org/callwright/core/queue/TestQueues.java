package org.callwright.core.queue;

import java.time.Duration;
import java.util.List;

/** Queues for tests that need one, whichever it is. */
public final class TestQueues {
    /** Dialled by 4000; it records, asks nothing of its agents' skills and gives them no time to wrap up. */
    public static final ServiceQueue SUPPORT = new ServiceQueue(
            new QueueId("support"),
            "Support",
            List.of("4000"),
            List.of(new RelaxationStep(Duration.ZERO, List.of())),
            0,
            Duration.ofSeconds(20),
            Duration.ZERO,
            "default",
            true);

    private TestQueues() {}
}
