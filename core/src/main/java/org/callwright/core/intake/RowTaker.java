package org.callwright.core.intake;

import java.util.Set;

/** One kind of rows: what they look like and where they go. Thread-safe. */
interface RowTaker<T> {
    ImportKind kind();

    /** The columns that there can be, in the order in which they are told to people. */
    Set<String> columns();

    /** @throws RowRejected when it makes no sense by itself */
    T read(Row row);

    /** What tells it from others: two rows with a key in common are written one after the other. */
    Set<?> keys(T item);

    /** Stores those that fit what is stored, and rejects the others. */
    void write(Batch<T> batch, String account);
}
