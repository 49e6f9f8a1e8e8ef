package org.callwright.core.ticket;

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
    NOTE
}
