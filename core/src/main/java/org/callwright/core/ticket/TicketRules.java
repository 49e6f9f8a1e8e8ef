package org.callwright.core.ticket;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.callwright.core.access.Actor;
import org.callwright.core.change.Refused;
import org.callwright.core.ticket.TicketEvent.Kind;
import org.jspecify.annotations.Nullable;

/** What each command does to a ticket. Pure; refuses by {@link Refused}. */
final class TicketRules {
    private static final String ASSIGNEE_BEFORE = "assigneeBefore";
    private static final String TEAM_BEFORE = "teamBefore";
    private static final String DEPARTMENT_BEFORE = "departmentBefore";

    private final Actor who;
    private final Instant now;
    private final Supplier<List<TicketEvent>> history;

    /** @param history of the ticket, asked for only where it matters */
    TicketRules(Actor who, Instant now, Supplier<List<TicketEvent>> history) {
        this.who = who;
        this.now = now;
        this.history = history;
    }

    Deed decide(Ticket ticket, TicketCommand command) {
        if (ticket.mergedInto() != null) {
            throw Refused.state(
                    "mergedInto",
                    "this ticket goes on in another one; that one can be changed",
                    LegalCommands.of(ticket, List.of()));
        }
        Ticket moved = move(ticket, command.move());
        return switch (command) {
            case TicketCommand.Assign c -> assigned(moved, c);
            case TicketCommand.HandOff c -> handedOff(moved, c);
            case TicketCommand.Accept c ->
                Deed.of(moved.heldBy(moved.holder().assignedTo(who.account()), now), Kind.ACCEPTED, Map.of());
            case TicketCommand.Reject c ->
                Deed.of(moved.heldBy(rejectedTo(ticket), now), Kind.REJECTED, details("reason", c.reason()));
            case TicketCommand.Return c ->
                Deed.of(moved.heldBy(origin(), now), Kind.RETURNED, details("note", c.note()));
            case TicketCommand.Escalate c -> escalated(moved, c);
            case TicketCommand.Await c ->
                Deed.of(moved, Kind.AWAITING, details("whom", c.whom().name(), "note", c.note()));
            case TicketCommand.Resume c -> Deed.of(moved, Kind.RESUMED, Map.of());
            case TicketCommand.Resolve c -> ended(moved, Kind.RESOLVED, c.disposition(), c.note());
            case TicketCommand.Close c -> ended(moved, Kind.CLOSED, c.disposition(), c.note());
            case TicketCommand.Reopen c -> Deed.of(moved, Kind.REOPENED, details("reason", c.reason()));
            case TicketCommand.Change c -> changed(moved, c);
            case TicketCommand.Comment c ->
                new Deed(
                        c.open() ? moved.respondedAt(now) : moved, Kind.COMMENTED, c.open(), details("text", c.text()));
            case TicketCommand.Link c -> Deed.of(moved, Kind.LINKED, spoken(c.link()));
            case TicketCommand.Unlink c -> Deed.of(moved, Kind.UNLINKED, spoken(c.link()));
        };
    }

    private Ticket move(Ticket ticket, TicketMove move) {
        TicketState next = TicketTransitions.of(ticket.state(), move)
                .orElseThrow(() -> Refused.state(
                        "state",
                        "a ticket that is " + ticket.state() + " cannot be told to " + String.join(", ", move.words()),
                        LegalCommands.of(ticket, history.get())));
        return ticket.moved(next, now);
    }

    private Deed assigned(Ticket ticket, TicketCommand.Assign command) {
        Holder next = ticket.holder().assignedTo(command.assignee());
        return Deed.of(ticket.heldBy(next, now), Kind.ASSIGNED, details("assignee", command.assignee()));
    }

    private Deed handedOff(Ticket ticket, TicketCommand.HandOff command) {
        Holder next = new Holder(null, command.team(), command.department());
        return Deed.of(
                ticket.heldBy(next, now),
                Kind.HANDED_OFF,
                details(
                        "team",
                        command.team(),
                        "department",
                        command.department(),
                        "note",
                        command.note(),
                        TEAM_BEFORE,
                        ticket.holder().team(),
                        DEPARTMENT_BEFORE,
                        ticket.holder().department()));
    }

    private Holder rejectedTo(Ticket ticket) {
        return HandOffs.in(history.get())
                .rejectedTo(ticket)
                .orElseThrow(() -> Refused.state(
                        "holder",
                        "nobody has given this ticket on who could have it back, or it has been accepted",
                        List.of("assign", "hand-off")));
    }

    private Holder origin() {
        return HandOffs.in(history.get())
                .origin()
                .orElseThrow(() -> Refused.state("holder", "nobody has handed this ticket off", List.of("hand-off")));
    }

    private Deed escalated(Ticket ticket, TicketCommand.Escalate command) {
        Filing filing = ticket.filing();
        Ticket urgent = ticket.escalated(now)
                .filed(filing.with(TicketField.PRIORITY, Integer.toString(Math.max(1, filing.priority() - 1))), now);
        if (command.team() == null && command.department() == null) {
            return Deed.of(urgent, Kind.ESCALATED, details("reason", command.reason()));
        }
        Holder before = ticket.holder();
        return Deed.of(
                urgent.heldBy(new Holder(null, command.team(), command.department()), now),
                Kind.ESCALATED,
                details(
                        "team",
                        command.team(),
                        "department",
                        command.department(),
                        "reason",
                        command.reason(),
                        ASSIGNEE_BEFORE,
                        before.assignee(),
                        TEAM_BEFORE,
                        before.team(),
                        DEPARTMENT_BEFORE,
                        before.department()));
    }

    private Deed ended(Ticket ticket, Kind kind, @Nullable String disposition, String note) {
        Ticket filed = disposition == null
                ? ticket
                : ticket.filed(ticket.filing().with(TicketField.DISPOSITION, disposition), now);
        return Deed.of(filed, kind, details("disposition", filed.filing().disposition(), "note", note));
    }

    private Deed changed(Ticket ticket, TicketCommand.Change command) {
        if (command.field() == TicketField.CUSTOMER) {
            Long customer = command.value() == null ? null : customerId(command.value());
            String before = ticket.customer() == null ? null : ticket.customer().toString();
            return Deed.of(ticket.of(customer, now), Kind.CHANGED, change(command, before));
        }
        Filing filing = ticket.filing();
        return Deed.of(
                ticket.filed(filing.with(command.field(), command.value()), now),
                Kind.CHANGED,
                change(command, filing.of(command.field())));
    }

    private static Map<String, String> change(TicketCommand.Change command, @Nullable String before) {
        return details("field", command.field().property(), "from", before, "to", command.value());
    }

    private static long customerId(String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw Refused.value("customer", "a customer's id is a number");
        }
    }

    private static Map<String, String> spoken(TicketLink link) {
        return switch (link) {
            case TicketLink.ToOrder to ->
                details(
                        "order",
                        to.order().order(),
                        "subOrder",
                        to.order().subOrder(),
                        "line",
                        to.order().line() == 0
                                ? null
                                : Integer.toString(to.order().line()));
            case TicketLink.ToProduct to -> details("sku", to.sku());
            case TicketLink.ToTicket to ->
                details("ticket", to.other().value(), "kind", to.kind().name());
        };
    }

    /** Name after value; what is null or empty is left out. */
    static Map<String, String> details(@Nullable String... namesAndValues) {
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
