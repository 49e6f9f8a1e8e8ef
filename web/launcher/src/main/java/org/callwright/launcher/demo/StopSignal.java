package org.callwright.launcher.demo;

import java.util.concurrent.CountDownLatch;
import sun.misc.Signal;

/**
 * Turns Ctrl-C and a polite end into a return from {@link #await()}, so that everything is stopped in good order. Before
 * that, and the second time, it ends the process at once, and its children by their shutdown hooks.
 */
final class StopSignal {
    private static final int BY_CTRL_C = 130;

    private final CountDownLatch asked = new CountDownLatch(1);
    private volatile boolean awaited;

    private StopSignal() {}

    static StopSignal listen() {
        StopSignal stop = new StopSignal();
        for (String name : new String[] {"INT", "TERM", "HUP"}) {
            Signal.handle(new Signal(name), signal -> stop.ask());
        }
        return stop;
    }

    private void ask() {
        if (!awaited || asked.getCount() == 0) {
            System.exit(BY_CTRL_C);
        }
        asked.countDown();
    }

    void await() throws InterruptedException {
        awaited = true;
        asked.await();
    }
}
