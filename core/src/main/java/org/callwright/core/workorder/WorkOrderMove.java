package org.callwright.core.workorder;

/** What can happen to a work order's state. */
public enum WorkOrderMove {
    ASSIGN,
    ACCEPT,
    START,
    HOLD,
    RESUME,
    REJECT,
    /** Another team or department is to do it. */
    HAND_OFF,
    /** It is more urgent, or somebody else is to do it because it was late. */
    ESCALATE,
    COMPLETE,
    VERIFY,
    /** It was not done well enough. */
    REDO,
    CANCEL,
    /** What is to be done is set right. */
    REVISE,
    /** Something is added: a comment, a file, a link. */
    NOTE;

    /** Whether its name says all that is to be said. */
    public boolean isStep() {
        return switch (this) {
            case ACCEPT, START, HOLD, RESUME, REJECT, COMPLETE, VERIFY, REDO, CANCEL -> true;
            case ASSIGN, HAND_OFF, ESCALATE, REVISE, NOTE -> false;
        };
    }
}
