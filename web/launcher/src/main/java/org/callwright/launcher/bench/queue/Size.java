package org.callwright.launcher.bench.queue;

import java.time.Duration;

/**
 * @param waiting callers who wait at any time
 * @param agents who talk all the time
 */
record Size(int waiting, int agents) {
    private static final int CALLS_PER_SECOND = 10;

    /** So long that the same number of calls ends each second at every size. */
    Duration talk() {
        return Duration.ofSeconds(agents).dividedBy(CALLS_PER_SECOND);
    }

    /** Between one agent's first call and the next one's, so that they are spread over the time that a call takes. */
    Duration stagger() {
        return Duration.ofSeconds(1).dividedBy(CALLS_PER_SECOND);
    }

    @Override
    public String toString() {
        return waiting + "/" + agents;
    }
}
