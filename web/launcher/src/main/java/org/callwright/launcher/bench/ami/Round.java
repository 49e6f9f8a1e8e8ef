package org.callwright.launcher.bench.ami;

/**
 * What one side did in one round.
 *
 * @param events decoded and applied
 * @param seconds from connecting to the last event applied
 * @param processorSeconds of the reading thread
 */
record Round(String side, long events, double seconds, double processorSeconds) {
    double rate() {
        return events / seconds;
    }

    double processorMicros() {
        return processorSeconds * 1e6 / events;
    }

    /** One line between the measuring JVM and the benchmark. */
    String line() {
        return side + " " + events + " " + seconds + " " + processorSeconds;
    }

    static Round of(String line) {
        String[] words = line.split(" ");
        return new Round(
                words[0], Long.parseLong(words[1]), Double.parseDouble(words[2]), Double.parseDouble(words[3]));
    }
}
