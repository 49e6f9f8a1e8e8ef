package org.callwright.core.ticket;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Who handed a ticket on and has not got it back yet. */
final class HandOffs {
    static final String TEAM_BEFORE = "teamBefore";
    static final String DEPARTMENT_BEFORE = "departmentBefore";

    private HandOffs() {}

    /**
     * To whom the ticket goes when it is rejected or returned: the person who handed it off, in the team and department
     * where it was then. Empty when nobody is left who did.
     */
    static Optional<Holder> origin(List<TicketEvent> history) {
        Deque<Holder> origins = new ArrayDeque<>();
        for (TicketEvent event : history) {
            switch (event.kind()) {
                case HANDED_OFF ->
                    origins.push(new Holder(
                            event.account(),
                            event.details().get(TEAM_BEFORE),
                            event.details().get(DEPARTMENT_BEFORE)));
                case REJECTED, RETURNED -> origins.poll();
                case RESOLVED, CLOSED -> origins.clear();
                default -> {}
            }
        }
        return Optional.ofNullable(origins.peek());
    }
}
