package org.callwright.embedded.sip;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** What callers and phones have in common: a SIPp process with calls. Thread-safe. */
public abstract sealed class SippRun implements AutoCloseable permits SippCaller, SippLoad, SippPhone {

    private final SippProcess process;

    SippRun(SippProcess process) {
        this.process = process;
    }

    SippProcess process() {
        return process;
    }

    /** @return all its calls so far, oldest first */
    public List<SippCall> calls() {
        return process.calls();
    }

    /**
     * @param what for the message, such as {@code rings}
     * @return the first call that is so
     * @throws IllegalStateException if there is none in time
     */
    public SippCall await(String what, Predicate<SippCall> expected, Duration patience) {
        return process.await(what, expected, patience);
    }

    /** Where it keeps its scenario, journal and logs. */
    public Path folder() {
        return process.folder();
    }

    /** Ends it without a word to the other side, as when a cable is pulled. */
    public void kill() {
        process.kill();
    }

    /** Waits until the goodbyes are said, if this SIPp ends by itself then. */
    void settle() {}

    /** Hangs up what still talks and ends the process. */
    @Override
    public void close() {
        try {
            process.hangUpAll();
            settle();
        } finally {
            process.close();
        }
    }
}
