package org.callwright.core.change;

import java.util.function.Supplier;

/**
 * Work whose changes in the record happen all together or not at all. What is called within joins in, and so does work
 * within work. Blocks; fails with a runtime exception while the database is away, and with whatever the work throws, which
 * undoes it.
 */
@FunctionalInterface
public interface Atomically {
    <T> T run(Supplier<T> work);
}
