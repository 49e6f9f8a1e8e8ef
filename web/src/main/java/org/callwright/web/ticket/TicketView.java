package org.callwright.web.ticket;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.callwright.web.block.Block;
import org.callwright.web.call.CallView;
import org.callwright.web.workorder.WorkOrderRow;
import org.jspecify.annotations.Nullable;

/**
 * All about one ticket.
 *
 * @param legal the commands that can follow on it as it stands, as their addresses name them; patch is PATCH. Who may give them is
 *     not looked at
 * @param user who the customer is; absent, as each block is, for who may not read such things
 * @param workOrders made from it
 * @param orderDetails the lines of the linked orders
 * @param calls of a PHONE ticket, oldest first: several when a caller who was given up for lost came back; absent for who may
 *     not read calls
 * @param merged the tickets that go on in it
 * @param timeline of it and of those, oldest first
 * @param stints who had the ticket itself how long
 * @param links of it and of those that go on in it
 * @param linkedFrom tickets that are linked to it, as far as ticket:read reaches
 * @param clocks as they were looked at last, a second ago or when something was due
 * @param dispositions the outcomes that fit it, in the order in which they are proposed
 */
@Serdeable
@Schema(name = "TicketView")
record TicketView(
        TicketRow ticket,
        List<String> legal,
        @Nullable Block<TicketCustomer> user,
        @Nullable Block<TicketOrders> orders,
        @Nullable Block<List<WorkOrderRow>> workOrders,
        @Nullable Block<List<OrderDetail>> orderDetails,
        @Nullable List<CallView> calls,
        List<TicketRow> merged,
        List<TimelineRow> timeline,
        List<StintRow> stints,
        List<LinkBody> links,
        List<LinkBody> linkedFrom,
        List<ClockRow> clocks,
        List<Choice> dispositions) {
    /** Something to choose. */
    @Serdeable
    @Schema(name = "Choice")
    record Choice(
            @Schema(example = "repaired") String id,
            @Schema(example = "Repaired 已修好") String name) {}
}
