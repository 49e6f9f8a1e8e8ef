package org.callwright.core.workorder;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callwright.core.access.Actor;
import org.callwright.core.ticket.TicketLink;
import org.callwright.core.ticket.TicketNumber;

/** The work orders as they are changed. To be used within one piece of work. Blocks. */
public interface WorkOrderBook {
    /** Not locked: which ticket it belongs to never changes. */
    Optional<TicketNumber> ticketOf(WorkOrderNumber number);

    Optional<WorkOrder> lock(WorkOrderNumber number);

    /** Adds it. @return the one given, now with an id */
    WorkOrder add(WorkOrder order);

    /** Stores a locked work order, and counts the change. It is looked at again at {@link DueTime#next}. */
    WorkOrder save(WorkOrder order);

    WorkOrderEvent append(WorkOrder order, Actor who, WorkOrderEvent.Kind kind, Map<String, String> details);

    /** In order. */
    List<WorkOrderEvent> history(WorkOrder order);

    /** @return false when it was there already */
    boolean link(WorkOrder order, TicketLink link);

    /** @return false when there was none */
    boolean unlink(WorkOrder order, TicketLink link);

    List<TicketLink> links(WorkOrder order);

    void attach(WorkOrder order, Attachment attachment);

    List<Attachment> attachments(WorkOrder order);

    /** Those of a ticket and of all that go on in it, the oldest first. */
    List<WorkOrder> ofTicket(TicketNumber ticket);

    /** Some whose time has come, the longest ago first. Not locked: somebody else may be at them. */
    List<WorkOrderNumber> due(Instant now, int most);

    /** Says what has been said about its due time, which is no change that an editor would have to see. */
    void settle(WorkOrder order, DueTime time);
}
