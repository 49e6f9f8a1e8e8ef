package org.callwright.core.workorder;

import java.util.Objects;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Scope;
import org.callwright.core.ticket.Holder;

/**
 * Which work orders somebody gets at. OWN is what is assigned to them, what they made, and what waits unassigned in a team
 * of theirs, or in their department without a team; each wider scope adds to that. The list has the same conditions in its
 * statement.
 */
public record WorkOrderReach(Scope scope, Actor who) {
    public boolean covers(WorkOrder order) {
        Holder holder = order.holder();
        return switch (scope) {
            case ALL -> true;
            case DEPARTMENT -> own(order) || inTeam(holder) || inDepartment(holder);
            case TEAM -> own(order) || inTeam(holder);
            case OWN -> own(order);
        };
    }

    private boolean own(WorkOrder order) {
        Holder holder = order.holder();
        return who.account().equals(holder.assignee())
                || who.account().equals(order.creator())
                || (holder.assignee() == null && (inTeam(holder) || (holder.team() == null && inDepartment(holder))));
    }

    private boolean inTeam(Holder holder) {
        return holder.team() != null && who.teams().contains(holder.team());
    }

    private boolean inDepartment(Holder holder) {
        return holder.department() != null && Objects.equals(holder.department(), who.department());
    }
}
