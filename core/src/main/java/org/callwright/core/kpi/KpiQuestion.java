package org.callwright.core.kpi;

import org.callwright.core.report.Interval;
import org.callwright.core.report.Period;
import org.callwright.core.report.Targets;
import org.callwright.core.staff.Colleagues;
import org.callwright.core.ticket.TicketReach;
import org.jspecify.annotations.Nullable;

/**
 * Whose metrics are wanted, and of when.
 *
 * @param team null: the whole business
 * @param within whose work the person who asks may see
 * @param tickets which tickets the person may see
 */
public record KpiQuestion(
        Period period,
        Interval interval,
        @Nullable String team,
        Targets targets,
        Colleagues within,
        TicketReach tickets) {}
