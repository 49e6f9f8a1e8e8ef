package org.callwright.telephony.report;

/** Somebody doubts that the routing store knows the PBX's true state. */
@FunctionalInterface
public interface Doubt {
    /** Has the PBX read anew, soon; many doubts at once make one reading. Never blocks. */
    void raise();
}
