package org.callwright.core.cluster;

/** The pursuit of a lease by this node. */
public interface Lease extends AutoCloseable {
    /** Whether this node has it now. By the time the answer is used that may have changed: steps stay fenced. */
    boolean held();

    /** Gives it up; another node has it at once. The holder is told if he had it. */
    @Override
    void close();
}
