package org.callwright.core.cluster;

/** The pursuit of a lease by this node. */
public interface Lease extends AutoCloseable {
    /** Gives it up; another node has it at once. The holder is told if he had it. */
    @Override
    void close();
}
