package org.callwright.core.change;

import java.util.function.Supplier;

/**
 * Pieces of work on the record. What is called within one joins in, and so does work within work. Blocks; fails with a
 * runtime exception while the database is away, and with whatever the work throws, which undoes it.
 */
public interface Atomically {
    /**
     * Work whose changes happen all together or not at all. Every reading within sees what is stored at that moment, so what
     * is to stay as it was read has to be locked. Work that got into the way of other work is done again from the start:
     * it must have no effect but on the record.
     */
    <T> T run(Supplier<T> work);

    default void run(Runnable work) {
        run(() -> {
            work.run();
            return null;
        });
    }

    /** As {@link #run}, for what cannot be done again, such as reading what arrives: if it has to give way, it fails. */
    <T> T once(Supplier<T> work);

    /** Readings that see one picture. */
    <T> T read(Supplier<T> reading);
}
