package org.callwright.telephony.report;

/** Somebody doubts that the routing store knows the PBX's true state. */
@FunctionalInterface
public interface Doubt {
    /** Has the PBX read anew, soon; many doubts at once make one reading. Never blocks. */
    void raise();

    /** The same after a step that failed: the reading may well bring about one that fails likewise, so it is not at once. */
    default void raiseAfterFailure() {
        raise();
    }
}
