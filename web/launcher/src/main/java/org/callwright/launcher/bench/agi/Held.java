package org.callwright.launcher.bench.agi;

/**
 * One round: so many sessions set up and held.
 *
 * @param idle the same server without sessions, warmed up
 * @param usage with the sessions
 * @param setUpSeconds from the first connection to the last session held
 * @param setUpProcessorSeconds of the server meanwhile
 * @param holdingPercent of one processor that the server takes while nothing happens
 */
record Held(Usage idle, Usage usage, double setUpSeconds, double setUpProcessorSeconds, double holdingPercent) {
    private static final double MIB = 1 << 20;
    private static final double KIB = 1 << 10;

    int sessions() {
        return usage.held();
    }

    double heapMib() {
        return usage.heapBytes() / MIB;
    }

    double residentMib() {
        return usage.residentBytes() / MIB;
    }

    double heapKibPerSession() {
        return (usage.heapBytes() - idle.heapBytes()) / KIB / sessions();
    }

    /** Heap at another number of sessions, each taking what these did. */
    double heapMibAt(int sessions) {
        return idle.heapBytes() / MIB + heapKibPerSession() * sessions / KIB;
    }

    double setUpsPerSecond() {
        return sessions() / setUpSeconds;
    }

    double processorMicrosPerSetUp() {
        return setUpProcessorSeconds * 1e6 / sessions();
    }
}
