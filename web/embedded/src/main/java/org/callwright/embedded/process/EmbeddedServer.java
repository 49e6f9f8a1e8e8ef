package org.callwright.embedded.process;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/**
 * A server that can be stopped, killed, made to hang, and started again on the same ports and data. Not for use by
 * several threads at once.
 */
public abstract class EmbeddedServer extends MortalProcess implements AutoCloseable {

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
        run(OwnedProcess.start(spec)).awaitReady(this::isReady, startsWithin());
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
        process().ifPresent(OwnedProcess::close);
    }

    @Override
    public void close() {
        stop();
    }
}
