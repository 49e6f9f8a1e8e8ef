package org.callwright.core.directory;

/** Takes queues and agents over into the stored configuration. Blocks; fails while the database is away. */
public interface DirectoryImport {
    /**
     * Adds what is new and replaces what has the same id, all of it or nothing; what it does not name stays as it is. Doing
     * so again changes nothing. All nodes follow within seconds.
     *
     * @throws UnusableDirectory when it does not fit what is stored
     */
    void take(Directory directory);
}
