package org.callwright.core.ticket;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.callwright.core.access.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Who gave a ticket on and has not got it back yet, and whether whoever has it now has accepted it. It is given on by a
 * hand-off, by an escalation that takes it elsewhere, and, within its team, by an assignment. Put together from the history;
 * not thread-safe.
 */
final class HandOffs {
    /** @param origin to whom it goes back */
    private record Given(Holder origin, boolean accepted) {}

    private final Deque<Given> given = new ArrayDeque<>();
    private Holder holder = Holder.NOBODY;
    /** Who gave it to somebody else to deal with, who has not accepted yet. */
    private @Nullable String assigner;

    private HandOffs() {}

    static HandOffs in(List<TicketEvent> history) {
        HandOffs handOffs = new HandOffs();
        history.forEach(handOffs::happened);
        return handOffs;
    }

    private void happened(TicketEvent event) {
        switch (event.kind()) {
            case HANDED_OFF ->
                given.push(new Given(new Holder(event.account(), holder.team(), holder.department()), false));
            case ESCALATED -> {
                if (!event.holder().equals(holder)) {
                    given.push(new Given(escalatedFrom(event.account()), false));
                }
            }
            case CREATED, ASSIGNED, REOPENED -> {
                String assignee = event.holder().assignee();
                assigner = assignee == null || assignee.equals(event.account()) ? null : event.account();
            }
            case ACCEPTED -> {
                Given last = given.poll();
                if (last != null) {
                    given.push(new Given(last.origin(), true));
                }
                assigner = null;
            }
            case REJECTED -> {
                if (!assignmentAlone()) {
                    given.poll();
                }
                assigner = null;
            }
            case RETURNED -> {
                given.poll();
                assigner = null;
            }
            case RESOLVED, CLOSED -> {
                given.clear();
                assigner = null;
            }
            default -> {}
        }
        holder = event.holder();
    }

    /** Service levels escalate, too; what nobody had is who says that it is urgent's. */
    private Holder escalatedFrom(String account) {
        boolean nobodys = holder.equals(Holder.NOBODY) && !account.equals(Actor.SYSTEM.account());
        return nobodys ? holder.assignedTo(account) : holder;
    }

    private boolean isUnanswered() {
        Given last = given.peek();
        return last != null && !last.accepted();
    }

    private boolean assignmentAlone() {
        return assigner != null && !isUnanswered();
    }

    /**
     * To whom the ticket goes when it is returned: to whoever handed it off, in the team and department where it was then, or
     * had it before it was escalated. Empty when nobody is left who did.
     */
    Optional<Holder> origin() {
        return Optional.ofNullable(given.peek()).map(Given::origin);
    }

    /**
     * To whom the ticket goes when it is rejected: an assignment leaves it to its team, all else goes back. Empty when it has
     * been accepted, or would wait nowhere.
     */
    Optional<Holder> rejectedTo(Ticket ticket) {
        if (assignmentAlone()) {
            return Optional.of(place(ticket).orElse(assignedBack()));
        }
        return switch (ticket.state()) {
            case OPEN, REOPENED -> isUnanswered() ? origin() : place(ticket);
            case WAITING_DEPARTMENT -> origin();
            default -> isUnanswered() ? origin() : Optional.empty();
        };
    }

    /** Where it waits to be taken on when nobody is named; empty: nowhere. */
    private static Optional<Holder> place(Ticket ticket) {
        Holder place = ticket.holder().assignedTo(null);
        boolean nowhere = place.equals(Holder.NOBODY) && ticket.queue() == null && ticket.agent() == null;
        return nowhere ? Optional.empty() : Optional.of(place);
    }

    private Holder assignedBack() {
        return Actor.SYSTEM.account().equals(assigner) ? Holder.NOBODY : Holder.NOBODY.assignedTo(assigner);
    }
}
