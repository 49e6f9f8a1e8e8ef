package org.callwright.core.ticket;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallId;
import org.callwright.core.queue.QueueId;
import org.jspecify.annotations.Nullable;

/**
 * One service session. It opens with the customer's contact, or by hand; one session makes one ticket, whatever happens
 * on the way. Calls write what only calls know (who answered, when the contact ended); people write the rest, by {@link
 * ServiceDesk}, and their changes alone are counted by {@code version}: a call that ends does not throw away what somebody
 * is writing. Both may move it out of OPEN and name its customer; whoever comes first does.
 *
 * @param id ours
 * @param session the session's own id in its channel: the call id of PHONE
 * @param customer set when exactly one customer was recognised, or by hand
 * @param agent who answered last
 * @param answered when an agent answered first
 * @param ended when the contact was over; the ticket itself may be open much longer
 * @param changed when it was changed last, by whatever
 * @param escalation how often it has been escalated
 * @param mergedInto the ticket that goes on in its place
 * @param due the earliest time by which its service levels want something done; null: nothing, or while they stand still. As
 *     it was when it was last looked at by itself, a second ago at most
 * @param creator whose account opened it by hand or for another system; null: a call opened it, or we did
 * @param version counts the changes that people made
 */
public record Ticket(
        long id,
        TicketNumber number,
        TicketChannel channel,
        String session,
        TicketState state,
        @Nullable Long customer,
        @Nullable QueueId queue,
        @Nullable AgentId agent,
        Holder holder,
        Filing filing,
        Instant opened,
        @Nullable Instant answered,
        @Nullable Instant ended,
        Instant changed,
        Milestones milestones,
        int escalation,
        @Nullable TicketNumber mergedInto,
        @Nullable Instant due,
        @Nullable String creator,
        long version) {
    /** One that nobody has looked at yet. */
    public Ticket(
            long id,
            TicketNumber number,
            TicketChannel channel,
            String session,
            TicketState state,
            @Nullable Long customer,
            @Nullable QueueId queue,
            @Nullable AgentId agent,
            Holder holder,
            Filing filing,
            Instant opened,
            @Nullable Instant answered,
            @Nullable Instant ended,
            Instant changed,
            Milestones milestones,
            int escalation,
            @Nullable TicketNumber mergedInto,
            long version) {
        this(
                id,
                number,
                channel,
                session,
                state,
                customer,
                queue,
                agent,
                holder,
                filing,
                opened,
                answered,
                ended,
                changed,
                milestones,
                escalation,
                mergedInto,
                null,
                null,
                version);
    }

    /** The call of a PHONE ticket. */
    public Optional<CallId> call() {
        return channel == TicketChannel.PHONE ? Optional.of(new CallId(session)) : Optional.empty();
    }

    /** When somebody first spoke or wrote to the customer. */
    public Optional<Instant> firstResponse() {
        return earliest(answered, milestones.responded());
    }

    /** When somebody first took it on. */
    public Optional<Instant> firstOwned() {
        return earliest(answered, milestones.owned());
    }

    private static Optional<Instant> earliest(@Nullable Instant one, @Nullable Instant other) {
        return Stream.of(Optional.ofNullable(one), Optional.ofNullable(other))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    Ticket heldBy(Holder next, Instant at) {
        Milestones reached = next.assignee() == null ? milestones : milestones.ownedAt(at);
        return with(state, customer, next, filing, at, reached, escalation, mergedInto);
    }

    Ticket moved(TicketState next, Instant at) {
        return with(next, customer, holder, filing, at, milestones.in(next, at), escalation, mergedInto);
    }

    /** Something is added to its history, and it is as it was. */
    Ticket touched(Instant at) {
        return moved(state, at);
    }

    Ticket respondedAt(Instant at) {
        return with(state, customer, holder, filing, at, milestones.respondedAt(at), escalation, mergedInto);
    }

    Ticket filed(Filing next, Instant at) {
        return with(state, customer, holder, next, at, milestones, escalation, mergedInto);
    }

    Ticket of(@Nullable Long next, Instant at) {
        return with(state, next, holder, filing, at, milestones, escalation, mergedInto);
    }

    Ticket escalated(Instant at) {
        return with(state, customer, holder, filing, at, milestones, escalation + 1, mergedInto);
    }

    Ticket merged(@Nullable TicketNumber into, TicketState next, Instant at) {
        return with(next, customer, holder, filing, at, milestones.in(next, at), escalation, into);
    }

    private Ticket with(
            TicketState nextState,
            @Nullable Long nextCustomer,
            Holder nextHolder,
            Filing nextFiling,
            Instant at,
            Milestones reached,
            int escalations,
            @Nullable TicketNumber into) {
        return new Ticket(
                id,
                number,
                channel,
                session,
                nextState,
                nextCustomer,
                queue,
                agent,
                nextHolder,
                nextFiling,
                opened,
                answered,
                ended,
                at,
                reached,
                escalations,
                into,
                due,
                creator,
                version);
    }

    Ticket openedBy(String account) {
        return new Ticket(
                id,
                number,
                channel,
                session,
                state,
                customer,
                queue,
                agent,
                holder,
                filing,
                opened,
                answered,
                ended,
                changed,
                milestones,
                escalation,
                mergedInto,
                due,
                account,
                version);
    }
}
