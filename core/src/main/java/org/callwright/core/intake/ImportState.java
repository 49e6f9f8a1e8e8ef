package org.callwright.core.intake;

/** What became of a file. */
public enum ImportState {
    RUNNING,
    /** Its good rows are stored. */
    APPLIED,
    /** Nothing of it is stored, because of bad rows. */
    REFUSED,
    /** Nothing of it is stored, because something failed in between: the connection, the database, the node. */
    BROKEN
}
