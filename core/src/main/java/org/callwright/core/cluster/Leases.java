package org.callwright.core.cluster;

import java.util.concurrent.CompletionStage;

/**
 * Work that one node of the site does at a time, given out for some seconds and prolonged while the node lives. A node
 * that dies is replaced within {@value #TAKE_OVER_SECONDS} s.
 */
public interface Leases {
    int TAKE_OVER_SECONDS = 5;

    /**
     * Tries to get the lease, and to keep it, until closed. The holder is told one at a time: granted, lost, granted …
     *
     * @param name of the work, the same on all nodes
     */
    Lease pursue(String name, LeaseHolder holder);

    /** Whether some node has it at this moment. Does not block. */
    CompletionStage<Boolean> isHeld(String name);
}
