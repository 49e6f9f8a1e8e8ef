package org.callwright.core.workorder;

import java.time.Instant;
import org.callwright.core.change.Refused;
import org.callwright.core.ticket.TicketLink;
import org.jspecify.annotations.Nullable;

/** What somebody wants done with one work order. Texts are hostile, and bounded here. */
public sealed interface WorkOrderCommand {
    WorkOrderMove move();

    record Assign(String assignee) implements WorkOrderCommand {
        @Override
        public WorkOrderMove move() {
            return WorkOrderMove.ASSIGN;
        }
    }

    /** One of both is named at least. */
    record HandOff(@Nullable String team, @Nullable String department, String note) implements WorkOrderCommand {
        public HandOff {
            if (team == null && department == null) {
                throw Refused.value("department", "a work order is handed off to a team or a department");
            }
            bounded("note", note);
        }

        @Override
        public WorkOrderMove move() {
            return WorkOrderMove.HAND_OFF;
        }
    }

    /**
     * It is more urgent. If somewhere else is named, it goes there as by a {@link HandOff}.
     *
     * @param note why
     */
    record Escalate(@Nullable String team, @Nullable String department, String note) implements WorkOrderCommand {
        public Escalate {
            if (note.isBlank()) {
                throw Refused.value("note", "must say why");
            }
            bounded("note", note);
        }

        @Override
        public WorkOrderMove move() {
            return WorkOrderMove.ESCALATE;
        }
    }

    /**
     * A step that is told by its name alone.
     *
     * @param move one of ACCEPT, START, HOLD, RESUME, REJECT, COMPLETE, VERIFY, REDO, CANCEL
     * @param note why; needed where the work does not go on as it was meant to
     */
    record Step(WorkOrderMove move, String note) implements WorkOrderCommand {
        public Step {
            bounded("note", note);
            switch (move) {
                case HOLD, REJECT, REDO, CANCEL -> {
                    if (note.isBlank()) {
                        throw Refused.value("note", "must say why");
                    }
                }
                case ACCEPT, START, RESUME, COMPLETE, VERIFY -> {}
                case ASSIGN, HAND_OFF, ESCALATE, REVISE, NOTE ->
                    throw new IllegalArgumentException(move + " says more");
            }
        }
    }

    /** Null: as it is. */
    record Revise(
            @Nullable String subject,
            @Nullable String description,
            @Nullable Integer priority,
            @Nullable Instant due) implements WorkOrderCommand {
        @Override
        public WorkOrderMove move() {
            return WorkOrderMove.REVISE;
        }
    }

    record Comment(String text) implements WorkOrderCommand {
        public Comment {
            if (text.isBlank()) {
                throw Refused.value("text", "must not be empty");
            }
            bounded("text", text);
        }

        @Override
        public WorkOrderMove move() {
            return WorkOrderMove.NOTE;
        }
    }

    /** An order, a line of one, or a product. */
    record Link(TicketLink link) implements WorkOrderCommand {
        public Link {
            noTicket(link);
        }

        @Override
        public WorkOrderMove move() {
            return WorkOrderMove.NOTE;
        }
    }

    record Unlink(TicketLink link) implements WorkOrderCommand {
        public Unlink {
            noTicket(link);
        }

        @Override
        public WorkOrderMove move() {
            return WorkOrderMove.NOTE;
        }
    }

    /**
     * A file has been stored for it.
     *
     * @param most how many a work order may have
     */
    record Attach(Attachment attachment, int most) implements WorkOrderCommand {
        @Override
        public WorkOrderMove move() {
            return WorkOrderMove.NOTE;
        }
    }

    private static void noTicket(TicketLink link) {
        if (link instanceof TicketLink.ToTicket) {
            throw Refused.value("ticket", "a work order belongs to the ticket that it was made from");
        }
    }

    private static void bounded(String field, String text) {
        if (text.length() > 4_000) {
            throw Refused.value(field, "at most 4000 characters");
        }
    }
}
