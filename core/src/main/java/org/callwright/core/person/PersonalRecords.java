package org.callwright.core.person;

import java.io.IOException;
import java.util.Set;

/**
 * What one feature has stored about people. Every feature that keeps something personal has one of these; export and
 * erasure go through them all. Blocks.
 */
public interface PersonalRecords {
    /** The columns, as {@code table.column}, that say nothing about a person any more who has been forgotten. */
    Set<String> columns();

    /** Adds all that there is about the person, numbers in full. Reads in the caller's transaction. */
    void handOver(Person person, PersonArchive archive) throws IOException;

    /** Adds what there is about the person. */
    @FunctionalInterface
    interface HandOver {
        void handOver(Person person, PersonArchive archive) throws IOException;
    }

    /**
     * Before the transaction: asks others for what is not stored here, and waits for them.
     *
     * @return what adds it, in the transaction
     */
    default HandOver asked(Person person) {
        return this::handOver;
    }

    /**
     * Makes forgotten who it was, in the caller's transaction. Rows stay where statistics or numbers that people were given
     * need them, without anything personal.
     */
    void forget(Person person);
}
