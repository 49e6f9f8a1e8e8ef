package org.callwright.core.ticket;

import java.util.Objects;
import java.util.Set;
import org.callwright.core.access.Actor;
import org.callwright.core.access.Scope;
import org.callwright.core.agent.AgentId;
import org.callwright.core.queue.QueueId;

/**
 * Which tickets somebody gets at. OWN is what is assigned to them, what they answered last, what they opened, and what waits:
 * unassigned in a team of theirs, in their department without a team, or unanswered in a queue of theirs; each wider scope adds to
 * that. The list of tickets has the same conditions in its statement.
 *
 * @param queues those that the person serves by their skills
 * @param colleagues agents whose tickets are within that scope
 */
public record TicketReach(Scope scope, Actor who, Set<QueueId> queues, Set<AgentId> colleagues) {
    public TicketReach {
        queues = Set.copyOf(queues);
        colleagues = Set.copyOf(colleagues);
    }

    /** Everybody's. */
    public static final TicketReach ALL = new TicketReach(Scope.ALL, Actor.SYSTEM, Set.of(), Set.of());

    public boolean covers(Ticket ticket) {
        Holder holder = ticket.holder();
        return switch (scope) {
            case ALL -> true;
            case DEPARTMENT -> own(ticket) || answeredByUs(ticket) || inTeam(holder) || inDepartment(holder);
            case TEAM -> own(ticket) || answeredByUs(ticket) || inTeam(holder);
            case OWN -> own(ticket);
        };
    }

    private boolean own(Ticket ticket) {
        Holder holder = ticket.holder();
        return who.account().equals(holder.assignee())
                || who.account().equals(ticket.creator())
                || (ticket.agent() != null && ticket.agent().equals(who.agent()))
                || (holder.assignee() == null && waitsForMe(ticket));
    }

    private boolean answeredByUs(Ticket ticket) {
        return ticket.agent() != null && colleagues.contains(ticket.agent());
    }

    private boolean waitsForMe(Ticket ticket) {
        return inTeam(ticket.holder())
                || (ticket.agent() == null && ticket.queue() != null && queues.contains(ticket.queue()))
                || (ticket.holder().team() == null && inDepartment(ticket.holder()));
    }

    private boolean inTeam(Holder holder) {
        return holder.team() != null && who.teams().contains(holder.team());
    }

    private boolean inDepartment(Holder holder) {
        return holder.department() != null && Objects.equals(holder.department(), who.department());
    }
}
