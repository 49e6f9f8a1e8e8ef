package org.callwright.core.call;

/** How a call ended. */
public enum CallEnding {
    /** The caller left before an agent answered. */
    ABANDONED,
    CALLER_HUNG_UP,
    AGENT_HUNG_UP,
    /** A call back: the agent or the customer did not answer. */
    NOT_REACHED,
    /** The channel was gone when the PBX was asked again; nobody saw it end. */
    LOST
}
