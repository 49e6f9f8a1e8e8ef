package org.callwright.core.workorder.jdbc;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callwright.core.access.Actor;
import org.callwright.core.jdbc.DetailsCodec;
import org.callwright.core.ticket.TicketLink;
import org.callwright.core.ticket.TicketNumber;
import org.callwright.core.workorder.Attachment;
import org.callwright.core.workorder.DueTime;
import org.callwright.core.workorder.WorkOrder;
import org.callwright.core.workorder.WorkOrderBook;
import org.callwright.core.workorder.WorkOrderEvent;
import org.callwright.core.workorder.WorkOrderNumber;

@Singleton
final class StoredWorkOrderBook implements WorkOrderBook {
    private final WorkOrderTable orders;
    private final WorkOrderEventTable events;
    private final WorkOrderLinkTable links;
    private final AttachmentTable attachments;
    private final ProductsOfJobs products;
    private final WorkOrderTerms terms;

    StoredWorkOrderBook(
            WorkOrderTable orders,
            WorkOrderEventTable events,
            WorkOrderLinkTable links,
            AttachmentTable attachments,
            ProductsOfJobs products,
            WorkOrderTerms terms) {
        this.products = products;
        this.terms = terms;
        this.orders = orders;
        this.events = events;
        this.links = links;
        this.attachments = attachments;
    }

    @Override
    public Optional<TicketNumber> ticketOf(WorkOrderNumber number) {
        return orders.ticketOf(number).map(TicketNumber::new);
    }

    @Override
    public Optional<WorkOrder> lock(WorkOrderNumber number) {
        return orders.lock(number).map(WorkOrderTable.Row::order);
    }

    @Override
    public WorkOrder add(WorkOrder order) {
        WorkOrder added = orders.insert(WorkOrderTable.Row.of(order)).order();
        orders.followStore(order.ticket());
        addTerms(order);
        return added;
    }

    @Override
    public WorkOrder save(WorkOrder order) {
        orders.change(WorkOrderTable.Row.of(order));
        return orders.lock(order.number()).orElseThrow().order();
    }

    private void addTerms(WorkOrder order) {
        terms.add(
                order.number().value(),
                order.created(),
                List.of(order.job().subject(), order.job().description()));
    }

    @Override
    public WorkOrderEvent append(WorkOrder order, Actor who, WorkOrderEvent.Kind kind, Map<String, String> details) {
        terms.add(order.number().value(), order.created(), WorkOrderTerms.texts(details));
        if (kind == WorkOrderEvent.Kind.REVISED) {
            addTerms(order);
        }
        return events.insert(WorkOrderEventTable.Row.of(order, who, kind, DetailsCodec.encode(details)))
                .event();
    }

    @Override
    public List<WorkOrderEvent> history(WorkOrder order) {
        return events.findByWorkOrderIdOrderById(order.id()).stream()
                .map(WorkOrderEventTable.Row::event)
                .toList();
    }

    /** The work order is locked, so a look before is as good as a key. */
    @Override
    public boolean link(WorkOrder order, TicketLink link) {
        if (links(order).contains(link)) {
            return false;
        }
        links.add(WorkOrderLinkTable.Row.of(order.id(), link));
        products.linked(order, link);
        return true;
    }

    @Override
    public boolean unlink(WorkOrder order, TicketLink link) {
        WorkOrderLinkTable.Row row = WorkOrderLinkTable.Row.of(order.id(), link);
        boolean removed = links.remove(row.workOrderId(), row.orderNo(), row.subOrder(), row.line(), row.sku()) > 0;
        if (removed) {
            products.unlinked(order, link, links(order));
        }
        return removed;
    }

    @Override
    public List<TicketLink> links(WorkOrder order) {
        return links.ofWorkOrder(order.id()).stream()
                .map(WorkOrderLinkTable.Row::link)
                .toList();
    }

    @Override
    public void attach(WorkOrder order, Attachment attachment) {
        attachments.insert(AttachmentTable.Row.of(order.id(), attachment));
    }

    @Override
    public List<Attachment> attachments(WorkOrder order) {
        return attachments.findByWorkOrderIdOrderById(order.id()).stream()
                .map(AttachmentTable.Row::attachment)
                .toList();
    }

    @Override
    public List<WorkOrder> ofTicket(TicketNumber ticket) {
        return orders.ofTicket(ticket).stream().map(WorkOrderTable.Row::order).toList();
    }

    @Override
    public List<WorkOrderNumber> due(Instant now, int most) {
        return orders.due(now, most).stream().map(WorkOrderNumber::new).toList();
    }

    @Override
    public void settle(WorkOrder order, DueTime time) {
        orders.settle(
                order.id(),
                time.warned(),
                time.breached(),
                order.timed(time).attention().orElse(null));
    }
}
