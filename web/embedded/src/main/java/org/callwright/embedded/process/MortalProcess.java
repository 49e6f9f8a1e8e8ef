package org.callwright.embedded.process;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A process that can be killed and made to hang, as happens to processes. Not for use by several threads at once. */
public abstract class MortalProcess {

    private @Nullable OwnedProcess process;

    /** Takes the process of a new start. */
    protected final OwnedProcess run(OwnedProcess started) {
        process = started;
        return started;
    }

    /** @return that of its last start */
    protected final Optional<OwnedProcess> process() {
        return Optional.ofNullable(process);
    }

    /** Ends it without farewell, as a crash would: SIGKILL. */
    public void kill() {
        process().ifPresent(OwnedProcess::kill);
    }

    /** Lets it hang: connections stay open and are not served until {@link #resume()}. */
    public void pause() {
        process().ifPresent(running -> running.signal("STOP"));
    }

    public void resume() {
        process().ifPresent(running -> running.signal("CONT"));
    }

    public boolean isRunning() {
        return process != null && process.isAlive();
    }

    /** @return the process id of its last start, or 0 before the first */
    public long pid() {
        return process == null ? 0 : process.pid();
    }
}
