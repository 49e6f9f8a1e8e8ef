package org.callwright.core.call;

/** How a call ended. */
public enum CallEnding {
    /** The caller left before an agent answered. */
    ABANDONED,
    CALLER_HUNG_UP,
    AGENT_HUNG_UP,
    /** The channel was gone when the PBX was asked again; nobody saw it end. */
    LOST
}
