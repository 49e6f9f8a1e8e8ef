package org.callwright.core.change;

import java.util.function.Supplier;

/**
 * Does several changes of what is stored as one: all of them, or none when something is thrown. Within another such work it
 * is a part of that one. Blocks; thread-safe, and the work stays on the calling thread.
 */
@FunctionalInterface
public interface AllOrNothing {
    <T> T run(Supplier<T> work);

    default void run(Runnable work) {
        run(() -> {
            work.run();
            return null;
        });
    }
}
