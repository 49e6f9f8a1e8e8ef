package org.callwright.core.workorder;

import static org.callwright.core.ticket.DeskStage.LISA;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Scope;
import org.callwright.core.change.Atomically;
import org.callwright.core.definition.DefinitionDesk;
import org.callwright.core.definition.Definitions;
import org.callwright.core.page.PageRequest;
import org.callwright.core.ticket.DeskStage;
import org.callwright.core.ticket.Filing;
import org.callwright.core.ticket.Holder;
import org.callwright.core.ticket.NewTicket;
import org.callwright.core.ticket.TicketNumber;
import org.jspecify.annotations.Nullable;

/** Work orders on a real database, of one type with ten hours for a job. */
public final class WorkOrderStage {
    static final WorkOrderReach EVERYTHING = new WorkOrderReach(Scope.ALL, LISA);

    public final DeskStage tickets = new DeskStage();
    public final WorkOrderBook book = tickets.db.bean(WorkOrderBook.class);
    final WorkOrders orders = tickets.db.bean(WorkOrders.class);
    public final WorkOrderDesk desk = node();

    private final AtomicLong sequence = new AtomicLong();

    public WorkOrderStage(WorkOrderType.Escalation... escalations) {
        Definitions definitions = tickets.db.bean(Definitions.class);
        new DefinitionDesk(tickets.db.bean(Atomically.class), definitions, List.of(), tickets.audit)
                .create(
                        Actor.SYSTEM,
                        WorkOrderType.KIND,
                        "repair",
                        new WorkOrderType("Repair", "workshop", null, Duration.ofHours(10), 80, List.of(escalations)));
    }

    /** Shares nothing with another node but the database. */
    WorkOrderDesk node() {
        return new WorkOrderDesk(
                tickets.db.bean(Atomically.class),
                book,
                tickets.desk(),
                tickets.reaches(),
                holder -> {},
                now -> CompletableFuture.completedFuture(number(sequence.incrementAndGet())),
                tickets.db.bean(Definitions.class),
                List.of(),
                tickets.audit,
                ZoneOffset.UTC,
                tickets.clock);
    }

    WorkOrderWatch watch() {
        return new WorkOrderWatch(tickets.db.bean(Atomically.class), book, node(), tickets.clock);
    }

    private static WorkOrderNumber number(long sequence) {
        return new WorkOrderNumber("WO260314-%05d-%d".formatted(sequence, sequence % 10));
    }

    /** A new one about a kettle. */
    TicketNumber ticket(@Nullable Long customer, @Nullable String store) {
        Filing filing = new Filing("kettle", null, null, 3, store, null, null);
        return tickets.opening()
                .open(LISA, NewTicket.byHand(customer, Holder.NOBODY, filing))
                .number();
    }

    WorkOrder make(TicketNumber ticket, String subject, String description, int priority, Holder holder) {
        return desk.create(
                LISA,
                ticket,
                new NewWorkOrder("repair", new WorkOrder.Job(subject, description, priority), holder, null));
    }

    WorkOrder make(TicketNumber ticket, String subject) {
        return make(ticket, subject, "", 3, Holder.NOBODY);
    }

    List<WorkOrderNumber> found(Wanted wanted) {
        return orders.list(EVERYTHING, wanted.filter(), PageRequest.first(50)).items().stream()
                .map(WorkOrder::number)
                .toList();
    }

    WorkOrder now(WorkOrder order) {
        return orders.byNumber(order.number().value()).orElseThrow();
    }

    List<WorkOrderEvent.Kind> kinds(WorkOrder order) {
        return book.history(order).stream().map(WorkOrderEvent::kind).toList();
    }
}
