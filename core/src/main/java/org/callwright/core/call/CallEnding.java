package org.callwright.core.call;

/** How a call ended. */
public enum CallEnding {
    /** The caller left before an agent answered. */
    ABANDONED,
    CALLER_HUNG_UP,
    AGENT_HUNG_UP,
    /** A call back: the customer's line is engaged, or he does not want to answer. */
    BUSY,
    /** A call back: the customer's phone rang, and nobody answered. */
    NO_ANSWER,
    /** A call back: the customer's phone could not be made to ring. */
    UNREACHABLE,
    /** A call back that came to nothing before the customer's phone was tried, or nobody heard how. */
    NOT_REACHED,
    /** The channel was gone when the PBX was asked again; nobody saw it end. */
    LOST
}
