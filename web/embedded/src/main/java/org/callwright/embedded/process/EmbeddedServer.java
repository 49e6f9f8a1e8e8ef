package org.callwright.embedded.process;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A server that can be stopped, killed, made to hang, and started again on the same ports and data. Not for use by
 * several threads at once.
 */
public abstract class EmbeddedServer implements AutoCloseable {

    private @Nullable OwnedProcess process;

    /** Makes what the server needs on disk and says how to run it. */
    protected abstract ProcessSpec prepare() throws IOException;

    /** @return the ports it will listen on, each with its purpose, such as {@code MariaDB} */
    protected abstract Map<Integer, String> ports();

    /** @return whether it serves by now */
    protected abstract boolean isReady();

    /** How long a start may take at most. */
    protected abstract Duration startsWithin();

    /**
     * Starts it, again after {@link #stop()} or {@link #kill()}; ready when this returns.
     *
     * @throws StartFailed if it cannot run here
     */
    public void start() {
        ProcessSpec spec = prepared();
        OwnedProcess.endLeftover(spec);
        ports().forEach((port, purpose) -> FreePorts.require(port, purpose, "choose another port or end that one"));
        process = OwnedProcess.start(spec);
        process.awaitReady(this::isReady, startsWithin());
    }

    private ProcessSpec prepared() {
        try {
            return prepare();
        } catch (IOException e) {
            throw new StartFailed(getClass().getSimpleName() + " cannot write its files: " + e.getMessage() + ".", e);
        }
    }

    /** Shuts it down in good order; the data stays. */
    public void stop() {
        if (process != null) {
            process.close();
        }
    }

    /** Ends it without farewell, as a crash would. */
    public void kill() {
        if (process != null) {
            process.kill();
        }
    }

    /** Lets it hang: connections stay open and are not answered until {@link #resume()}. */
    public void pause() {
        if (process != null) {
            process.signal("STOP");
        }
    }

    public void resume() {
        if (process != null) {
            process.signal("CONT");
        }
    }

    public boolean isRunning() {
        return process != null && process.isAlive();
    }

    /** @return the process id of its last start, or 0 before the first */
    public long pid() {
        return process == null ? 0 : process.pid();
    }

    @Override
    public void close() {
        stop();
    }
}
