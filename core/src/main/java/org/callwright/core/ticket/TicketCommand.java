package org.callwright.core.ticket;

import org.callwright.core.change.Refused;
import org.jspecify.annotations.Nullable;

/** What somebody wants done with one ticket. Texts are hostile, and bounded here. */
public sealed interface TicketCommand {
    TicketMove move();

    /** Somebody is to deal with it, by the name of the account. */
    record Assign(String assignee) implements TicketCommand {
        @Override
        public TicketMove move() {
            return TicketMove.ASSIGN;
        }
    }

    /** One of both is named at least. */
    record HandOff(@Nullable String team, @Nullable String department, String note) implements TicketCommand {
        public HandOff {
            if (team == null && department == null) {
                throw Refused.value("department", "a ticket is handed off to a team or a department");
            }
            bounded("note", note);
        }

        @Override
        public TicketMove move() {
            return TicketMove.HAND_OFF;
        }
    }

    record Accept() implements TicketCommand {
        @Override
        public TicketMove move() {
            return TicketMove.ACCEPT;
        }
    }

    record Reject(String reason) implements TicketCommand {
        public Reject {
            required("note", reason);
        }

        @Override
        public TicketMove move() {
            return TicketMove.REJECT;
        }
    }

    record Return(String note) implements TicketCommand {
        public Return {
            bounded("note", note);
        }

        @Override
        public TicketMove move() {
            return TicketMove.RETURN;
        }
    }

    /** Without a team or department it stays where it is, one step more urgent. */
    record Escalate(@Nullable String team, @Nullable String department, String reason) implements TicketCommand {
        public Escalate {
            required("note", reason);
        }

        @Override
        public TicketMove move() {
            return TicketMove.ESCALATE;
        }
    }

    record Await(Whom whom, String note) implements TicketCommand {
        /** Who is waited for. */
        public enum Whom {
            CUSTOMER,
            DEPARTMENT
        }

        public Await {
            bounded("note", note);
        }

        @Override
        public TicketMove move() {
            return whom == Whom.CUSTOMER ? TicketMove.AWAIT_CUSTOMER : TicketMove.AWAIT_DEPARTMENT;
        }
    }

    record Resume() implements TicketCommand {
        @Override
        public TicketMove move() {
            return TicketMove.RESUME;
        }
    }

    /** @param disposition null: the one it has */
    record Resolve(@Nullable String disposition, String note) implements TicketCommand {
        public Resolve {
            bounded("note", note);
        }

        @Override
        public TicketMove move() {
            return TicketMove.RESOLVE;
        }
    }

    /** @param disposition null: the one it has */
    record Close(@Nullable String disposition, String note) implements TicketCommand {
        public Close {
            bounded("note", note);
        }

        @Override
        public TicketMove move() {
            return TicketMove.CLOSE;
        }
    }

    record Reopen(String reason) implements TicketCommand {
        public Reopen {
            required("note", reason);
        }

        @Override
        public TicketMove move() {
            return TicketMove.REOPEN;
        }
    }

    /** @param value null takes away what there is */
    record Change(TicketField field, @Nullable String value) implements TicketCommand {
        @Override
        public TicketMove move() {
            return TicketMove.EDIT;
        }
    }

    /** @param open for the customer to read; a first one is the first response */
    record Comment(String text, boolean open) implements TicketCommand {
        public Comment {
            required("text", text);
        }

        @Override
        public TicketMove move() {
            return TicketMove.NOTE;
        }
    }

    record Link(TicketLink link) implements TicketCommand {
        @Override
        public TicketMove move() {
            return TicketMove.NOTE;
        }
    }

    record Unlink(TicketLink link) implements TicketCommand {
        @Override
        public TicketMove move() {
            return TicketMove.NOTE;
        }
    }

    int LONGEST_TEXT = 4_000;

    private static void bounded(String field, String text) {
        if (text.length() > LONGEST_TEXT) {
            throw Refused.value(field, "at most " + LONGEST_TEXT + " characters");
        }
    }

    private static void required(String field, String text) {
        if (text.isBlank()) {
            throw Refused.value(field, "must not be empty");
        }
        bounded(field, text);
    }
}
