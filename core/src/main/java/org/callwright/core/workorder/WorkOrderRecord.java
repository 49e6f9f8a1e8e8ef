package org.callwright.core.workorder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.callwright.core.ticket.Stint;
import org.callwright.core.ticket.TicketLink;

/** All that is stored about a work order. */
public record WorkOrderRecord(
        WorkOrder order, List<WorkOrderEvent> history, List<TicketLink> links, List<Attachment> attachments) {
    /** Who had it how long, until it was done or over; the parts follow on each other. */
    public List<Stint> stints() {
        List<Stint> stints = new ArrayList<>();
        for (WorkOrderEvent event : history) {
            boolean held =
                    event.state() != WorkOrderState.DONE && !event.state().over();
            Stint last = stints.isEmpty() ? null : stints.getLast();
            if (last != null && last.until() == null) {
                if (held && event.holder().equals(last.holder())) {
                    continue;
                }
                stints.set(stints.size() - 1, ended(last, event.at()));
            }
            if (held) {
                stints.add(new Stint(event.holder(), null, event.at(), null));
            }
        }
        return stints;
    }

    private static Stint ended(Stint stint, Instant at) {
        return new Stint(stint.holder(), stint.agent(), stint.from(), at);
    }
}
