package org.callwright.core.access;

/** How far a permission reaches; each includes those before it. */
public enum Scope {
    /** What is assigned to the person, was answered by them, or waits unassigned in a team or queue of theirs. */
    OWN,
    /** What belongs to a team of theirs. */
    TEAM,
    /** What belongs to their department. */
    DEPARTMENT,
    ALL;

    public boolean covers(Scope other) {
        return compareTo(other) >= 0;
    }

    public Scope widest(Scope other) {
        return covers(other) ? this : other;
    }
}
