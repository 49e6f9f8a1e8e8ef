package org.callwright.web.workorder;

import jakarta.inject.Singleton;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Permission;
import org.callwright.core.workorder.WorkOrder;
import org.callwright.core.workorder.WorkOrderReach;
import org.callwright.core.workorder.WorkOrders;
import org.callwright.web.problem.ProblemException;

/** Finds the work order that an address names, for somebody who may see it; for others there is none. Blocks. */
@Singleton
class WorkOrderPlace {
    private final WorkOrders orders;

    WorkOrderPlace(WorkOrders orders) {
        this.orders = orders;
    }

    WorkOrder of(Actor who, String number) {
        WorkOrderReach reach = new WorkOrderReach(who.require(Permission.WORKORDER_READ), who);
        return orders.byNumber(number).filter(reach::covers).orElseThrow(WorkOrderPlace::unknown);
    }

    static ProblemException unknown() {
        return ProblemException.notFound("There is no work order of this number.");
    }
}
