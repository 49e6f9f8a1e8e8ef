package org.callwright.core.cluster;

/** Does the work of a lease while this node has it. Must not block. */
public interface LeaseHolder {
    /** @param fence higher than that of every holder before */
    void granted(long fence);

    /** Another node may do the work from now on. */
    void lost();
}
