package org.callwright.core.event;

/** Where the lasting consumers of the log are. Blocks; fails with a runtime exception while the database is away. */
public interface Positions {
    /** {@link EventId#NONE} of one that has not stored anything yet. */
    EventId of(String consumer);

    /**
     * Moves a consumer on, unless it is no longer where it is thought to be.
     *
     * @return false when it is elsewhere: then nothing has changed
     */
    boolean advance(String consumer, EventId from, EventId to);

    /** The hindmost consumer's; what lies before it is needed by nobody. {@link EventId#NONE} when there is none. */
    EventId hindmost();
}
