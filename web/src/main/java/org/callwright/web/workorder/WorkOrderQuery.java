package org.callwright.web.workorder;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.callwright.core.ticket.TicketNumber;
import org.callwright.core.workorder.WorkOrderFilter;
import org.callwright.core.workorder.WorkOrderState;
import org.callwright.web.listing.Instants;
import org.callwright.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Which work orders are wanted. */
@Introspected
record WorkOrderQuery(
        @Parameter(example = "2026-03-14T00:00:00Z") @QueryValue @Nullable
        String from,

        @Parameter(example = "2026-03-15T00:00:00Z") @QueryValue @Nullable
        String to,

        @Parameter(schema = @Schema(implementation = WorkOrderState.class)) @QueryValue @Nullable
        String state,

        @Parameter(example = "repair") @QueryValue @Nullable String type,

        @Parameter(example = "SV260314-00042-0") @QueryValue @Nullable
        String ticket,

        @Parameter(example = "bob") @QueryValue @Nullable String assignee,

        @Parameter(example = "repairs") @QueryValue @Nullable
        String team,

        @Parameter(example = "workshop") @QueryValue @Nullable
        String department,

        @Parameter(example = "10100") @QueryValue @Nullable String order,

        @Parameter(example = "S10_1678") @QueryValue @Nullable
        String sku,

        @Parameter(example = "2026-03-14T09:00:00Z") @QueryValue @Nullable
        String dueBefore) {
    WorkOrderFilter filter() {
        return new WorkOrderFilter(
                Instants.parse("from", from),
                Instants.parse("to", to),
                state == null ? null : ProblemException.enumerated("state", state, WorkOrderState.class),
                type,
                ticket == null ? null : number(ticket),
                assignee,
                team,
                department,
                order,
                sku,
                Instants.parse("dueBefore", dueBefore));
    }

    private static TicketNumber number(String text) {
        try {
            return new TicketNumber(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("ticket", String.valueOf(e.getMessage()));
        }
    }
}
