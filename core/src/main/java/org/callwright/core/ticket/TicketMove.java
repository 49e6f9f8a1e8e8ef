package org.callwright.core.ticket;

import java.util.List;
import java.util.Locale;

/** What can happen to a ticket's state, whoever does it. */
public enum TicketMove {
    /** An agent has answered the customer's call. */
    ANSWER,
    /** Somebody is to deal with it. */
    ASSIGN,
    /** Somebody deals with it from now on. */
    ACCEPT,
    /** Another team or department is to deal with it. */
    HAND_OFF,
    /** Whoever was to deal with it will not. */
    REJECT,
    /** It goes back to whoever handed it off: the part of this team is done. */
    RETURN,
    /** It is more urgent than was thought, or somebody else has to decide. */
    ESCALATE,
    AWAIT_CUSTOMER,
    /** It stays where it is, and waits for what another department does. */
    AWAIT_DEPARTMENT,
    /** The waiting is over. */
    RESUME,
    RESOLVE,
    CLOSE,
    REOPEN,
    /** What it is about, or whose it is, is set right. */
    EDIT,
    /** Something is added that is no part of its outcome: a comment, a link. */
    NOTE,
    /** A matter of its own leaves it for a new ticket. */
    SPLIT,
    /** What it was about is taken up again by a new ticket. */
    FOLLOW_UP,
    /** It goes on in another ticket. */
    MERGE,
    /** Another ticket goes on in it. */
    TAKE_OVER;

    /** How people tell a ticket to do it, as the API names it; nothing when it happens by something else. */
    public List<String> words() {
        return switch (this) {
            case ANSWER, TAKE_OVER -> List.of();
            case AWAIT_CUSTOMER, AWAIT_DEPARTMENT -> List.of("wait");
            case EDIT -> List.of("patch", "disposition");
            case NOTE -> List.of("comments", "link", "unlink");
            default -> List.of(name().toLowerCase(Locale.ROOT).replace('_', '-'));
        };
    }
}
