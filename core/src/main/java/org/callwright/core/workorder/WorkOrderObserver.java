package org.callwright.core.workorder;

/** Is told what was done to a work order, within the same piece of work: what fails here undoes it. */
@FunctionalInterface
public interface WorkOrderObserver {
    /** @param order as it is afterwards */
    void happened(WorkOrder order, WorkOrderEvent event);
}
