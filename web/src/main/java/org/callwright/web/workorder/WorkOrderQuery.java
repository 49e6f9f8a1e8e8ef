package org.callwright.web.workorder;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.callwright.core.ticket.number.NumberSchemes;
import org.callwright.core.workorder.WorkOrderFilter;
import org.callwright.core.workorder.WorkOrderState;
import org.callwright.web.listing.Instants;
import org.callwright.web.listing.NumberEnds;
import org.callwright.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Which work orders are wanted.
 *
 * @param from created then or later
 * @param to created before that
 * @param number the end of a number or a whole one, in any spelling
 * @param ticket that it was made from, or that its ticket was merged into, likewise
 * @param store of its ticket
 * @param customer of its ticket
 * @param order the number of an order or sub-order that it is linked to
 * @param sku of a product that it is linked to, by itself or by a line that is of it
 * @param dueBefore to be done before that
 * @param text words or Chinese characters that people wrote on it, all of them; newest first
 */
@Introspected
record WorkOrderQuery(
        @Parameter(example = "2026-03-14T00:00:00Z") @QueryValue @Nullable
        String from,

        @Parameter(example = "2026-03-15T00:00:00Z") @QueryValue @Nullable
        String to,

        @Parameter(schema = @Schema(implementation = WorkOrderState.class)) @QueryValue @Nullable
        String state,

        @Parameter(example = "repair") @QueryValue @Nullable String type,

        @Parameter(example = "00007-3") @QueryValue @Nullable
        String number,

        @Parameter(example = "SV260314-00042-0") @QueryValue @Nullable
        String ticket,

        @Parameter(example = "nanjing-road") @QueryValue @Nullable
        String store,

        @Parameter(example = "1007") @QueryValue @Nullable Long customer,
        @Parameter(example = "bob") @QueryValue @Nullable String assignee,

        @Parameter(example = "repairs") @QueryValue @Nullable
        String team,

        @Parameter(example = "workshop") @QueryValue @Nullable
        String department,

        @QueryValue @Nullable @Min(1) @Max(5) Integer priority,
        @Parameter(example = "10100") @QueryValue @Nullable String order,

        @Parameter(example = "S10_1678") @QueryValue @Nullable
        String sku,

        @Parameter(example = "2026-03-14T09:00:00Z") @QueryValue @Nullable
        String dueBefore,

        @Parameter(example = "kettle 漏水") @QueryValue @Nullable
        String text) {
    /**
     * @param orders how work orders are numbered
     * @param tickets how tickets are
     */
    WorkOrderFilter filter(NumberSchemes orders, NumberSchemes tickets) {
        return new WorkOrderFilter(
                Instants.parse("from", from),
                Instants.parse("to", to),
                state == null ? null : ProblemException.enumerated("state", state, WorkOrderState.class),
                type,
                NumberEnds.parse("number", number, orders),
                NumberEnds.parse("ticket", ticket, tickets),
                store,
                customer,
                assignee,
                team,
                department,
                priority,
                order,
                sku,
                Instants.parse("dueBefore", dueBefore),
                text);
    }
}
