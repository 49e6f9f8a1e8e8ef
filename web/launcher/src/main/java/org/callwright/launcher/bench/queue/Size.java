package org.callwright.launcher.bench.queue;

import java.time.Duration;

/**
 * @param waiting callers who wait at any time
 * @param agents who talk all the time
 * @param callsPerSecond that end
 */
record Size(int waiting, int agents, int callsPerSecond) {
    /** As is measured: the same number of calls ends each second, however many agents there are. */
    static Size of(int waiting, int agents) {
        return new Size(waiting, agents, 10);
    }

    Duration talk() {
        return Duration.ofSeconds(agents).dividedBy(callsPerSecond);
    }

    /** Between one agent's first call and the next one's, so that they are spread over the time that a call takes. */
    Duration stagger() {
        return Duration.ofSeconds(1).dividedBy(callsPerSecond);
    }

    @Override
    public String toString() {
        return waiting + "/" + agents;
    }
}
