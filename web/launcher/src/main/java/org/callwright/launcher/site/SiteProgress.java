package org.callwright.launcher.site;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;

/** Told how the parts of a site get on. Called on several threads. */
@FunctionalInterface
public interface SiteProgress {
    /**
     * @param part such as {@code MariaDB}
     * @param what one line without an end mark
     */
    void step(String part, String what);

    /** Does it, and tells how long it took. */
    default <T> T timed(String part, Supplier<T> work) {
        long begun = System.nanoTime();
        T done = work.get();
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        step(part, String.format(Locale.ROOT, "ready in %.1f s", took.toMillis() / 1000.0));
        return done;
    }
}
