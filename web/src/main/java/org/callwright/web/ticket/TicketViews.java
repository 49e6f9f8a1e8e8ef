package org.callwright.web.ticket;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Permission;
import org.callwright.core.call.CallDetail;
import org.callwright.core.call.CallHistory;
import org.callwright.core.call.CallId;
import org.callwright.core.catalog.Categories;
import org.callwright.core.sla.SlaBook;
import org.callwright.core.ticket.Ticket;
import org.callwright.core.ticket.TicketFile;
import org.callwright.core.ticket.TicketRecord;
import org.callwright.core.workorder.WorkOrderBook;
import org.callwright.web.block.Block;
import org.callwright.web.block.Blocks;
import org.callwright.web.call.CallView;
import org.callwright.web.call.HeardRecordings;
import org.callwright.web.call.VisibleCalls;
import org.callwright.web.workorder.WorkOrderRow;
import org.jspecify.annotations.Nullable;

/** Puts all about a ticket together. Blocks. */
@Singleton
class TicketViews {
    private final TicketFile file;
    private final UserBlock users;
    private final CallHistory calls;
    private final VisibleCalls visibleCalls;
    private final HeardRecordings recordings;
    private final WorkOrderBook workOrders;
    private final OrderBlock orders;
    private final OrderDetailBlock orderDetails;
    private final SlaBook sla;
    private final ReachedLinks reached;
    private final Categories categories;
    private final Blocks blocks;
    private final Clock clock;

    TicketViews(
            TicketFile file,
            UserBlock users,
            CallHistory calls,
            VisibleCalls visibleCalls,
            HeardRecordings recordings,
            WorkOrderBook workOrders,
            OrderBlock orders,
            OrderDetailBlock orderDetails,
            SlaBook sla,
            ReachedLinks reached,
            Categories categories,
            Blocks blocks,
            Clock clock) {
        this.file = file;
        this.users = users;
        this.calls = calls;
        this.visibleCalls = visibleCalls;
        this.recordings = recordings;
        this.workOrders = workOrders;
        this.orders = orders;
        this.orderDetails = orderDetails;
        this.sla = sla;
        this.reached = reached;
        this.categories = categories;
        this.blocks = blocks;
        this.clock = clock;
    }

    TicketView of(Actor who, Ticket ticket) {
        boolean unmasked = who.may(Permission.PHONE_UNMASKED);
        CompletableFuture<Block<List<WorkOrderRow>>> jobs =
                who.may(Permission.WORKORDER_READ) ? blocks.ask(Blocks.OURS, () -> workOrders(ticket, unmasked)) : null;
        TicketRecord record = file.of(ticket.number()).orElseThrow();
        CompletableFuture<Block<TicketCustomer>> user =
                who.may(Permission.CUSTOMER_READ) ? users.of(record.together().known(), unmasked) : null;
        LinkedOrders named = LinkedOrders.of(record);
        boolean ordersToo = who.may(Permission.ORDER_READ);
        CompletableFuture<Block<TicketOrders>> bought =
                ordersToo ? orders.of(named, record.together().customer().orElse(null), unmasked) : null;
        CompletableFuture<Block<List<OrderDetail>>> details = ordersToo ? orderDetails.of(who, named) : null;
        Instant now = clock.instant();
        Predicate<String> nameable = nameable(who, record);
        List<CallDetail> seen = seenCalls(who, record);
        Set<CallId> seenIds = seen.stream().map(call -> call.call().id()).collect(Collectors.toSet());
        return new TicketView(
                TicketRow.of(record.ticket(), unmasked, nameable),
                record.legal(),
                answered(user),
                answered(bought),
                answered(jobs),
                answered(details),
                who.may(Permission.CALL_READ) ? calls(who, ticket, seen) : null,
                record.family().stream()
                        .skip(1)
                        .map(merged -> TicketRow.of(merged, unmasked, nameable))
                        .toList(),
                record.timeline().stream()
                        .map(entry -> TimelineRow.of(entry, unmasked, nameable, seenIds::contains))
                        .toList(),
                record.stints().stream().map(stint -> StintRow.of(stint, now)).toList(),
                ReachedLinks.of(record.links(), nameable).stream()
                        .map(LinkBody::of)
                        .toList(),
                ReachedLinks.of(record.linkedFrom(), nameable).stream()
                        .map(LinkBody::of)
                        .toList(),
                sla.clocks(List.of(ticket)).getOrDefault(ticket.id(), List.of()).stream()
                        .map(ClockRow::of)
                        .toList(),
                categories.dispositions(ticket.filing().category()).stream()
                        .map(one ->
                                new TicketView.Choice(one.id(), one.content().name()))
                        .toList());
    }

    private static <T> @Nullable Block<T> answered(@Nullable CompletableFuture<Block<T>> asked) {
        return asked == null ? null : asked.join();
    }

    /** Whatever goes on in the ticket is a part of it. */
    private Predicate<String> nameable(Actor who, TicketRecord record) {
        Set<String> family =
                record.family().stream().map(one -> one.number().value()).collect(Collectors.toSet());
        Predicate<String> own = family::contains;
        return own.or(reached.named(who, ReachedLinks.in(record)));
    }

    private List<CallDetail> seenCalls(Actor who, TicketRecord record) {
        return record.family().stream()
                .flatMap(one -> calls.ofTicket(one.number()).stream())
                .filter(visibleCalls.to(who))
                .toList();
    }

    private List<CallView> calls(Actor who, Ticket ticket, List<CallDetail> seen) {
        return seen.stream()
                .filter(call -> call.call().ticket().equals(ticket.number()))
                .map(call ->
                        CallView.of(call, recordings.ofCall(who, call.call().id()), who.may(Permission.PHONE_UNMASKED)))
                .toList();
    }

    private List<WorkOrderRow> workOrders(Ticket ticket, boolean unmasked) {
        return workOrders.ofTicket(ticket.number()).stream()
                .map(order -> WorkOrderRow.of(order, unmasked))
                .toList();
    }
}
