package org.callwright.core.intake;

/** What becomes of a file with bad rows. */
public enum ImportMode {
    /** Nothing of it is taken in. */
    ALL_OR_NOTHING,
    /** The other rows are taken in. */
    SKIP_BAD_ROWS
}
