package org.callwright.core.cluster;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Looks again and again for work that is due, on every node: the work is claimed where it is kept, so nodes that look at once
 * do not do it twice. A look that fails is tried again at the next one. A thread of its own, which may block.
 */
public final class Sweep implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    private final String name;
    private final Runnable look;
    private final Duration every;
    private final ScheduledExecutorService thread;
    private boolean failing;

    /** @param every from the end of a look to the beginning of the next one */
    public Sweep(String name, Runnable look, Duration every) {
        this.name = name;
        this.look = look;
        this.every = every;
        this.thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("sweep-" + name).factory());
    }

    public Sweep start() {
        var _ = thread.scheduleWithFixedDelay(this::lookOnce, 0, every.toMillis(), TimeUnit.MILLISECONDS);
        return this;
    }

    private void lookOnce() {
        try {
            look.run();
            failing = false;
        } catch (RuntimeException e) {
            // Once an outage, not once a second.
            LOG.atLevel(failing ? Level.DEBUG : Level.WARN)
                    .log("{} cannot be looked after now: {}", name, e.toString());
            failing = true;
        }
    }

    /** A look under way is finished. */
    @Override
    public void close() {
        thread.shutdown();
    }
}
