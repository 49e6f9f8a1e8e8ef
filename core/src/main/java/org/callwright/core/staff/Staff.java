package org.callwright.core.staff;

/**
 * Who works here, as stored some seconds ago at most. Answers from memory, so it never blocks and works while the
 * database is away. Thread-safe.
 */
public interface Staff {
    Roll roll();

    /** False until it has been read for the first time: till then nobody seems to be here. */
    default boolean loaded() {
        return true;
    }

    /** Reads it again now instead of within seconds. Blocks; fails while the database is away. */
    default void refresh() {}

    /** Has it read again within a moment. Never blocks. */
    default void refreshSoon() {}
}
