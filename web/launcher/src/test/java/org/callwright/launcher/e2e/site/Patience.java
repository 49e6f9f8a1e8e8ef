package org.callwright.launcher.e2e.site;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

/** How long the tests wait for what has to happen. */
public final class Patience {
    public static final Duration SOON = Duration.ofSeconds(15);

    private Patience() {}

    public static void until(String what, ThrowingRunnable assertion) {
        until(what, SOON, assertion);
    }

    /** Errors on the way count as 'not yet': a node may be restarting. */
    public static void until(String what, Duration atMost, ThrowingRunnable assertion) {
        Awaitility.await(what)
                .atMost(atMost)
                .pollInterval(Duration.ofMillis(25))
                .ignoreExceptions()
                .untilAsserted(assertion);
    }
}
