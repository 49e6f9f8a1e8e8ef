package org.callwright.core.workorder;

import java.time.Instant;
import java.util.Optional;
import org.callwright.core.change.Refused;
import org.callwright.core.ticket.Holder;
import org.callwright.core.ticket.TicketNumber;
import org.jspecify.annotations.Nullable;

/**
 * A job for a department. It is made from a ticket, given to a team, department or person, accepted or rejected, done, and
 * checked by whoever wanted it.
 *
 * @param id ours
 * @param type the id of a {@link WorkOrderType}
 * @param job what is to be done
 * @param creator the account of whoever made it
 * @param accepted when somebody accepted it first
 * @param done the last time
 * @param version counts changes
 */
public record WorkOrder(
        long id,
        WorkOrderNumber number,
        TicketNumber ticket,
        String type,
        WorkOrderState state,
        Job job,
        Holder holder,
        String creator,
        Instant created,
        Instant changed,
        @Nullable Instant accepted,
        @Nullable Instant done,
        DueTime time,
        long version) {
    /**
     * What is to be done; hostile texts.
     *
     * @param priority 1 to 5, 1 is the most urgent
     */
    public record Job(String subject, String description, int priority) {
        public Job {
            if (subject.isBlank() || subject.length() > 200) {
                throw Refused.value("subject", "a subject has 1 to 200 characters");
            }
            if (description.length() > 10_000) {
                throw Refused.value("description", "at most 10000 characters");
            }
            if (priority < 1 || priority > 5) {
                throw Refused.value("priority", "a priority is 1, the most urgent, to 5");
            }
        }
    }

    /** When it has to be looked at by itself; what is done, or over, has no hurry any more. */
    public Optional<Instant> attention() {
        return state == WorkOrderState.DONE || state.over() ? Optional.empty() : time.next();
    }

    WorkOrder moved(WorkOrderState next, Instant at) {
        Instant first = accepted == null && next == WorkOrderState.ACCEPTED ? at : accepted;
        Instant last = next == WorkOrderState.DONE ? at : next == WorkOrderState.IN_PROGRESS ? null : done;
        return new WorkOrder(
                id, number, ticket, type, next, job, holder, creator, created, at, first, last, time, version);
    }

    WorkOrder heldBy(Holder next) {
        return new WorkOrder(
                id, number, ticket, type, state, job, next, creator, created, changed, accepted, done, time, version);
    }

    WorkOrder revised(Job next) {
        return new WorkOrder(
                id, number, ticket, type, state, next, holder, creator, created, changed, accepted, done, time,
                version);
    }

    public WorkOrder timed(DueTime next) {
        return new WorkOrder(
                id, number, ticket, type, state, job, holder, creator, created, changed, accepted, done, next, version);
    }
}
