package org.callwright.core.privacy;

import org.jspecify.annotations.Nullable;

/** One kind of stored things that hold seals. Blocks; fails with a runtime exception while the database is away. */
public interface SealedRows {
    /** For people to read, such as {@code callers of calls}. */
    String what();

    /** About how many rows there are to look at. */
    long count();

    /**
     * Seals the next rows anew, those that the active key has not sealed. A row that somebody changes at the same time is
     * theirs: it is left alone, since what is written now is sealed with the active key anyway.
     *
     * @param after where the last batch ended; null to begin
     * @param most how many rows to look at
     */
    Batch reseal(@Nullable String after, int most);

    /**
     * @param seen how many were looked at
     * @param sealed how many of them were sealed anew
     * @param end where to go on; null when these were the last
     */
    record Batch(int seen, int sealed, @Nullable String end) {}
}
