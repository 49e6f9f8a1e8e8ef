package org.callwright.core.workorder;

import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.callwright.core.access.Actor;
import org.callwright.core.calendar.BusinessCalendar;
import org.callwright.core.change.Refused;
import org.callwright.core.ticket.Holder;
import org.callwright.core.ticket.TicketLink;
import org.callwright.core.workorder.WorkOrderEvent.Kind;
import org.jspecify.annotations.Nullable;

/** What each command does to a work order. Pure; refuses by {@link Refused}. */
final class WorkOrderRules {
    /** How a work order stands then, and what its history will say. */
    record Outcome(WorkOrder order, Kind kind, Map<String, String> details) {}

    /** What leaves a work order on hold that is. */
    private static final Set<WorkOrderMove> STAYING =
            EnumSet.of(WorkOrderMove.NOTE, WorkOrderMove.REVISE, WorkOrderMove.ESCALATE);

    private final Actor who;
    private final Instant now;
    private final BusinessCalendar calendar;
    private final int warnPercent;

    WorkOrderRules(Actor who, Instant now, BusinessCalendar calendar, int warnPercent) {
        this.who = who;
        this.now = now;
        this.calendar = calendar;
        this.warnPercent = warnPercent;
    }

    Outcome decide(WorkOrder order, WorkOrderCommand command) {
        WorkOrderState next = WorkOrderTransitions.after(order.state(), command.move());
        WorkOrder moved = order.moved(next, now).timed(timed(order, command.move()));
        return switch (command) {
            case WorkOrderCommand.Assign c ->
                new Outcome(
                        moved.heldBy(order.holder().assignedTo(c.assignee())),
                        Kind.ASSIGNED,
                        details("assignee", c.assignee()));
            case WorkOrderCommand.HandOff c ->
                new Outcome(
                        moved.heldBy(new Holder(null, c.team(), c.department())),
                        Kind.HANDED_OFF,
                        details("team", c.team(), "department", c.department(), "note", c.note()));
            case WorkOrderCommand.Escalate c -> escalated(order, moved, c);
            case WorkOrderCommand.Step c ->
                new Outcome(moved.heldBy(holder(order, c.move())), kind(c.move()), details("note", c.note()));
            case WorkOrderCommand.Revise c -> revised(moved, c);
            case WorkOrderCommand.Comment c -> new Outcome(moved, Kind.COMMENTED, details("text", c.text()));
            case WorkOrderCommand.Link c -> new Outcome(moved, Kind.LINKED, spoken(c.link()));
            case WorkOrderCommand.Unlink c -> new Outcome(moved, Kind.UNLINKED, spoken(c.link()));
            case WorkOrderCommand.Attach c ->
                new Outcome(
                        moved,
                        Kind.ATTACHED,
                        details(
                                "attachment",
                                c.attachment().id(),
                                "name",
                                c.attachment().name()));
        };
    }

    /** It has no due time while it is on hold, and none any more once it is done. */
    private DueTime timed(WorkOrder order, WorkOrderMove move) {
        DueTime time = order.time();
        if (order.state() == WorkOrderState.ON_HOLD && !STAYING.contains(move)) {
            time = time.resumed(now, warnPercent, calendar);
        }
        return move == WorkOrderMove.HOLD ? time.held(now, calendar) : time;
    }

    private Holder holder(WorkOrder order, WorkOrderMove move) {
        return switch (move) {
            case ACCEPT -> order.holder().assignedTo(who.account());
            case REJECT -> order.holder().assignedTo(null);
            default -> order.holder();
        };
    }

    private static Kind kind(WorkOrderMove move) {
        return switch (move) {
            case ACCEPT -> Kind.ACCEPTED;
            case START -> Kind.STARTED;
            case HOLD -> Kind.HELD;
            case RESUME -> Kind.RESUMED;
            case REJECT -> Kind.REJECTED;
            case COMPLETE -> Kind.COMPLETED;
            case VERIFY -> Kind.VERIFIED;
            case REDO -> Kind.SENT_BACK;
            case CANCEL -> Kind.CANCELLED;
            case ASSIGN, HAND_OFF, ESCALATE, REVISE, NOTE -> throw new IllegalArgumentException(move + " says more");
        };
    }

    /** Where it is already it stays with whoever has it. */
    private Outcome escalated(WorkOrder order, WorkOrder moved, WorkOrderCommand.Escalate c) {
        WorkOrder.Job job = order.job();
        WorkOrder urgent =
                moved.revised(new WorkOrder.Job(job.subject(), job.description(), Math.max(1, job.priority() - 1)));
        Holder there = new Holder(null, c.team(), c.department());
        boolean elsewhere = !there.equals(Holder.NOBODY) && !isAt(there, order.holder());
        WorkOrder escalated = elsewhere
                ? urgent.moved(WorkOrderTransitions.after(order.state(), WorkOrderMove.HAND_OFF), now)
                        .heldBy(there)
                        .timed(timed(order, WorkOrderMove.HAND_OFF))
                : urgent;
        return new Outcome(
                escalated, Kind.ESCALATED, details("team", c.team(), "department", c.department(), "note", c.note()));
    }

    /** A team may be named without its department; a department alone is none of its teams. */
    private static boolean isAt(Holder place, Holder holder) {
        return Objects.equals(place.team(), holder.team())
                && ((place.team() != null && place.department() == null)
                        || Objects.equals(place.department(), holder.department()));
    }

    private Outcome revised(WorkOrder order, WorkOrderCommand.Revise c) {
        WorkOrder.Job job = order.job();
        WorkOrder.Job next = new WorkOrder.Job(
                c.subject() == null ? job.subject() : c.subject(),
                c.description() == null ? job.description() : c.description(),
                c.priority() == null ? job.priority() : c.priority());
        WorkOrder revised = order.revised(next);
        Map<String, String> details = details(
                "subject", c.subject(),
                "priority", c.priority() == null ? null : c.priority().toString(),
                "due", c.due() == null ? null : c.due().toString());
        return new Outcome(
                c.due() == null ? revised : revised.timed(due(order.state(), c.due())), Kind.REVISED, details);
    }

    /** While it is on hold, what would be left until then is left. */
    private DueTime due(WorkOrderState state, Instant due) {
        DueTime time = DueTime.at(now, due, warnPercent, calendar);
        return state == WorkOrderState.ON_HOLD ? time.held(now, calendar) : time;
    }

    private static Map<String, String> spoken(TicketLink link) {
        return switch (link) {
            case TicketLink.ToOrder to ->
                details(
                        "order", to.order().order(),
                        "subOrder", to.order().subOrder(),
                        "line",
                                to.order().line() == 0
                                        ? null
                                        : Integer.toString(to.order().line()));
            case TicketLink.ToProduct to -> details("sku", to.sku());
            case TicketLink.ToTicket to -> Map.of();
        };
    }

    /** Name after value; what is null or empty is left out. */
    private static Map<String, String> details(@Nullable String... namesAndValues) {
        Map<String, String> details = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String name = namesAndValues[i];
            String value = namesAndValues[i + 1];
            if (name != null && value != null && !value.isEmpty()) {
                details.put(name, value);
            }
        }
        return details;
    }
}
