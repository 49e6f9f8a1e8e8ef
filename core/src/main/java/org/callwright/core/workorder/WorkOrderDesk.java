package org.callwright.core.workorder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Denied;
import org.callwright.core.access.Permission;
import org.callwright.core.audit.Audit;
import org.callwright.core.calendar.BusinessCalendar;
import org.callwright.core.calendar.Calendars;
import org.callwright.core.change.Atomically;
import org.callwright.core.change.Outdated;
import org.callwright.core.change.Refused;
import org.callwright.core.definition.Defined;
import org.callwright.core.definition.Definitions;
import org.callwright.core.ticket.Holder;
import org.callwright.core.ticket.Recipients;
import org.callwright.core.ticket.ServiceDesk;
import org.callwright.core.ticket.Ticket;
import org.callwright.core.ticket.TicketEvent;
import org.callwright.core.ticket.TicketNumber;
import org.callwright.core.ticket.TicketReaches;
import org.callwright.core.ticket.TicketState;
import org.jspecify.annotations.Nullable;

/**
 * Where people work on work orders. A ticket is locked before any of its work orders, so that it is not closed while one
 * is being made. Thread-safe; blocks.
 */
public final class WorkOrderDesk {
    private static final Duration NUMBER_WITHIN = Duration.ofSeconds(3);

    private final Atomically atomically;
    private final WorkOrderBook book;
    private final ServiceDesk tickets;
    private final TicketReaches reaches;
    private final Recipients recipients;
    private final WorkOrderNumbers numbers;
    private final Definitions definitions;
    private final List<WorkOrderObserver> observers;
    private final Audit audit;
    private final ZoneId zone;
    private final Clock clock;

    /** @param zone the business's */
    public WorkOrderDesk(
            Atomically atomically,
            WorkOrderBook book,
            ServiceDesk tickets,
            TicketReaches reaches,
            Recipients recipients,
            WorkOrderNumbers numbers,
            Definitions definitions,
            List<WorkOrderObserver> observers,
            Audit audit,
            ZoneId zone,
            Clock clock) {
        this.atomically = atomically;
        this.book = book;
        this.tickets = tickets;
        this.reaches = reaches;
        this.recipients = recipients;
        this.numbers = numbers;
        this.definitions = definitions;
        this.observers = List.copyOf(observers);
        this.audit = audit;
        this.zone = zone;
        this.clock = clock;
    }

    /** Makes one from a ticket that is still being dealt with. */
    public WorkOrder create(Actor who, TicketNumber from, NewWorkOrder wanted) {
        who.require(Permission.WORKORDER_WRITE);
        WorkOrderNumber number = next();
        return atomically.run(() -> {
            Ticket ticket = tickets.locked(from, null);
            reaches.require(who, Permission.TICKET_READ, ticket);
            if (ticket.mergedInto() != null) {
                throw Refused.state("ticket", "ticket " + from + " goes on in another one", List.of("unmerge"));
            }
            if (ticket.state() == TicketState.CLOSED) {
                throw Refused.state("ticket", "ticket " + from + " is closed", List.of("reopen", "follow-up"));
            }
            WorkOrderType type = type(wanted.type());
            recipients.require(wanted.holder());
            WorkOrder fresh = fresh(who, number, from, wanted, type, clock.instant());
            String assignee = fresh.holder().assignee();
            if (assignee != null && !assignee.equals(who.account())) {
                require(who, Permission.WORKORDER_ASSIGN, fresh);
            }
            WorkOrder added = book.add(fresh);
            told(who, added, WorkOrderEvent.Kind.CREATED, Map.of());
            tickets.note(
                    who,
                    ticket,
                    TicketEvent.Kind.WORK_ORDER,
                    Map.of(
                            "workOrder",
                            number.value(),
                            "state",
                            added.state().name(),
                            "subject",
                            added.job().subject()));
            return added;
        });
    }

    /**
     * Does a command.
     *
     * @param version the one that the person has seen; null: whatever it is
     * @throws Refused when it cannot follow, naming what can
     * @throws Outdated when somebody else has changed it since
     * @throws Denied when the person may not
     */
    public WorkOrder act(Actor who, WorkOrderNumber number, @Nullable Long version, WorkOrderCommand command) {
        return atomically.run(() -> {
            TicketNumber from = book.ticketOf(number).orElseThrow(() -> unknown(number));
            Ticket ticket = tickets.locked(from, null);
            WorkOrder order = book.lock(number).orElseThrow(() -> unknown(number));
            if (version != null && version != order.version()) {
                throw new Outdated("workorder", number.value());
            }
            require(who, permission(command), order);
            recipients.require(recipient(command));
            WorkOrderRules.Outcome outcome = rules(who, order).decide(order, command);
            if (!linked(order, command)) {
                return order;
            }
            WorkOrder saved = book.save(outcome.order());
            told(who, saved, outcome.kind(), outcome.details());
            if (saved.state() != order.state()) {
                tickets.note(
                        who,
                        ticket,
                        TicketEvent.Kind.WORK_ORDER,
                        Map.of(
                                "workOrder",
                                number.value(),
                                "state",
                                saved.state().name()));
            }
            return saved;
        });
    }

    /** Locks its ticket and then itself, within the piece of work under way. */
    WorkOrder locked(WorkOrderNumber number) {
        TicketNumber from = book.ticketOf(number).orElseThrow(() -> unknown(number));
        tickets.locked(from, null);
        return book.lock(number).orElseThrow(() -> unknown(number));
    }

    /** What its type says now; of a type that is no more, nothing but the name. */
    WorkOrderType typeOf(WorkOrder order) {
        return definitions
                .byId(WorkOrderType.KIND, order.type())
                .map(Defined::content)
                .orElseGet(() -> new WorkOrderType(order.type(), null, null, null, 80));
    }

    private static Holder recipient(WorkOrderCommand command) {
        return switch (command) {
            case WorkOrderCommand.Assign c -> new Holder(c.assignee(), null, null);
            case WorkOrderCommand.HandOff c -> new Holder(null, c.team(), c.department());
            case WorkOrderCommand.Escalate c -> new Holder(null, c.team(), c.department());
            default -> Holder.NOBODY;
        };
    }

    private boolean linked(WorkOrder order, WorkOrderCommand command) {
        return switch (command) {
            case WorkOrderCommand.Link c -> book.link(order, c.link());
            case WorkOrderCommand.Unlink c -> book.unlink(order, c.link());
            case WorkOrderCommand.Attach c -> {
                Attachments.requireRoom(book.attachments(order).size(), c.most());
                book.attach(order, c.attachment());
                yield true;
            }
            default -> true;
        };
    }

    /** Adds to history and audit of a work order that has been stored. */
    void told(Actor who, WorkOrder order, WorkOrderEvent.Kind kind, Map<String, String> details) {
        WorkOrderEvent event = book.append(order, who, kind, details);
        audit.record(
                who,
                "workorder." + kind.name().toLowerCase(Locale.ROOT),
                "workorder",
                order.number().value(),
                Map.of("state", order.state().name(), "version", Long.toString(order.version())));
        observers.forEach(observer -> observer.happened(order, event));
    }

    public static void require(Actor who, Permission permission, WorkOrder order) {
        if (!new WorkOrderReach(who.require(permission), who).covers(order)) {
            throw new Denied(permission);
        }
    }

    private WorkOrderRules rules(Actor who, WorkOrder order) {
        WorkOrderType type = typeOf(order);
        return new WorkOrderRules(who, clock.instant(), calendar(type), type.warnPercent());
    }

    private BusinessCalendar calendar(WorkOrderType type) {
        return Calendars.read(definitions, zone).of(type.calendar());
    }

    private WorkOrderType type(String id) {
        List<Defined<WorkOrderType>> known = definitions.all(WorkOrderType.KIND);
        return known.stream()
                .filter(type -> type.id().equals(id))
                .findFirst()
                .map(Defined::content)
                .orElseThrow(() -> Refused.value(
                        "type",
                        "there is no such type of work order",
                        known.stream().map(Defined::id).toList()));
    }

    private WorkOrder fresh(
            Actor who,
            WorkOrderNumber number,
            TicketNumber from,
            NewWorkOrder wanted,
            WorkOrderType type,
            Instant now) {
        Holder given = wanted.holder();
        Holder holder = given.team() == null && given.department() == null
                ? new Holder(given.assignee(), null, type.department())
                : given;
        if (holder.equals(Holder.NOBODY)) {
            throw Refused.value("department", "a work order goes to a department, a team or a person");
        }
        BusinessCalendar calendar = calendar(type);
        return new WorkOrder(
                0,
                number,
                from,
                wanted.type(),
                holder.assignee() == null ? WorkOrderState.NEW : WorkOrderState.ASSIGNED,
                wanted.job(),
                holder,
                who.account(),
                now,
                now,
                null,
                null,
                wanted.due() != null
                        ? DueTime.at(now, wanted.due(), type.warnPercent(), calendar)
                        : DueTime.within(now, type.target(), type.warnPercent(), calendar),
                0);
    }

    private static Permission permission(WorkOrderCommand command) {
        return switch (command.move()) {
            case ASSIGN -> Permission.WORKORDER_ASSIGN;
            case VERIFY, REDO -> Permission.WORKORDER_VERIFY;
            default -> Permission.WORKORDER_WRITE;
        };
    }

    private static Refused unknown(WorkOrderNumber number) {
        return Refused.value("number", "there is no work order " + number);
    }

    private WorkOrderNumber next() {
        return numbers.next(clock.instant())
                .toCompletableFuture()
                .orTimeout(NUMBER_WITHIN.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }
}
