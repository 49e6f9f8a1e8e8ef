package org.callwright.core.ticket;

import java.util.List;
import java.util.Set;

/** Is told what calls do to tickets, each thing once, within the piece of work that stores it. */
public interface CallObserver {
    /** What is not wanted need not be looked up. */
    Set<CallDeed.Kind> wanted();

    /** @param deeds what is wanted of many calls, in the order in which it happened */
    void happened(List<CallDeed> deeds);
}
