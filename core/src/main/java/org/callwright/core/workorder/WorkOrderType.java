package org.callwright.core.workorder;

import java.time.Duration;
import java.util.List;
import org.callwright.core.access.Permission;
import org.callwright.core.change.Refused;
import org.callwright.core.definition.Kind;
import org.callwright.core.sla.SlaPolicy;
import org.jspecify.annotations.Nullable;

/**
 * A kind of job.
 *
 * @param department the id of the department that does such jobs, unless another is named
 * @param calendar the id of the calendar whose hours count; null: every hour does
 * @param target working time within which it is to be done; null: none
 * @param warnPercent how much of it has passed when it is warned, 1 to 99
 * @param escalations what is done beside telling, when the due time comes near or is over
 */
public record WorkOrderType(
        String name,
        @Nullable String department,
        @Nullable String calendar,
        @Nullable Duration target,
        int warnPercent,
        List<Escalation> escalations) {
    public static final Kind<WorkOrderType> KIND =
            new Kind<>("work-order-type", WorkOrderType.class, Permission.CATALOG_WRITE);

    private static final int MOST_ESCALATIONS = 20;

    /** The work order is more urgent, and goes to a team or department if one is named. */
    public record Escalation(
            SlaPolicy.Moment moment,
            @Nullable String team,
            @Nullable String department) {}

    public WorkOrderType {
        // One that was set up before there were any says nothing about them.
        escalations = escalations == null ? List.of() : List.copyOf(escalations);
        if (name.isBlank() || name.length() > 120) {
            throw Refused.value("name", "a name has 1 to 120 characters");
        }
        if (target != null && (!target.isPositive() || target.compareTo(Duration.ofDays(366)) > 0)) {
            throw Refused.value(
                    "targetMinutes", "a target is longer than nothing and at most 366 days of working time");
        }
        if (warnPercent < 1 || warnPercent > 99) {
            throw Refused.value("warnPercent", "a warning comes at 1 to 99 percent");
        }
        if (escalations.size() > MOST_ESCALATIONS) {
            throw Refused.value("escalations", "at most " + MOST_ESCALATIONS);
        }
    }

    /** One that is not escalated. */
    public WorkOrderType(
            String name,
            @Nullable String department,
            @Nullable String calendar,
            @Nullable Duration target,
            int warnPercent) {
        this(name, department, calendar, target, warnPercent, List.of());
    }
}
