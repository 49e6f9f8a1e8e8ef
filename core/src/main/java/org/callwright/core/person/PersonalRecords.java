package org.callwright.core.person;

import java.io.IOException;

/**
 * What one feature has stored about people. Every feature that keeps something personal has one of these; export and
 * erasure go through them all. Blocks.
 */
public interface PersonalRecords {
    /** Adds all that there is about the person, numbers in full. Reads in the caller's transaction. */
    void handOver(Person person, PersonArchive archive) throws IOException;

    /**
     * Deletes files, before anything in the database is changed. They may be gone already: an erasure that was broken off
     * is done again.
     */
    default void deleteFiles(Person person) throws IOException {}

    /**
     * Makes forgotten who it was, in the caller's transaction. Rows stay where statistics or numbers that people were given
     * need them, without anything personal.
     */
    void forget(Person person);
}
