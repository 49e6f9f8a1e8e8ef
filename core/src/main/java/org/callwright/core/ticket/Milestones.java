package org.callwright.core.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a ticket reached what service is judged by, as far as people bring it about; calls have their own times.
 *
 * @param responded the first public comment
 * @param owned the first assignment or acceptance
 * @param resolved the last time, unless it has been reopened since; also when it was closed at once
 * @param closed unless it has been reopened since
 */
public record Milestones(
        @Nullable Instant responded,
        @Nullable Instant owned,
        @Nullable Instant resolved,
        @Nullable Instant closed) {
    public static final Milestones NONE = new Milestones(null, null, null, null);

    Milestones respondedAt(Instant at) {
        return responded != null ? this : new Milestones(at, owned, resolved, closed);
    }

    Milestones ownedAt(Instant at) {
        return owned != null ? this : new Milestones(responded, at, resolved, closed);
    }

    Milestones in(TicketState state, Instant at) {
        return switch (state) {
            case RESOLVED -> new Milestones(responded, owned, resolved == null ? at : resolved, null);
            case CLOSED ->
                new Milestones(responded, owned, resolved == null ? at : resolved, closed == null ? at : closed);
            case REOPENED, OPEN, IN_PROGRESS, WAITING_CUSTOMER, WAITING_DEPARTMENT ->
                new Milestones(responded, owned, null, null);
        };
    }
}
