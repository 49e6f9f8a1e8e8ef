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
    COMPLETE,
    VERIFY,
    /** It was not done well enough. */
    REDO,
    CANCEL,
    /** What is to be done is set right. */
    REVISE,
    /** Something is added: a comment, a file, a link. */
    NOTE
}
