package org.callwright.launcher;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import sun.misc.Signal;

/**
 * Turns Ctrl-C and a polite end into a return from {@code await}, so that everything is stopped in good order. Before
 * that, and the second time, it ends the process at once, and its children by their shutdown hooks.
 */
public final class StopSignal {
    /** The exit code by which a shell knows. */
    public static final int BY_CTRL_C = 130;

    private final CountDownLatch asked = new CountDownLatch(1);
    private volatile boolean awaited;

    private StopSignal() {}

    public static StopSignal listen() {
        StopSignal stop = new StopSignal();
        for (String name : new String[] {"INT", "TERM", "HUP"}) {
            Signal.handle(new Signal(name), signal -> stop.ask());
        }
        return stop;
    }

    private void ask() {
        boolean atOnce = !awaited || isAsked();
        asked.countDown();
        if (atOnce) {
            System.exit(BY_CTRL_C);
        }
    }

    /** @return whether everything is being stopped, and may fail for that */
    public boolean isAsked() {
        return asked.getCount() == 0;
    }

    /** @return whether it was asked for within this time, or before */
    public boolean await(Duration atMost) throws InterruptedException {
        awaited = true;
        return asked.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    public void await() throws InterruptedException {
        awaited = true;
        asked.await();
    }
}
