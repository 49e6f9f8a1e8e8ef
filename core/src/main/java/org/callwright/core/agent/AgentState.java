package org.callwright.core.agent;

/** What an agent is doing. The reason of NOT_READY travels beside it. */
public enum AgentState {
    LOGGED_OUT,
    NOT_READY,
    READY,
    /** An offer is made; the phone has not been heard ringing yet. */
    RESERVED,
    RINGING,
    TALKING,
    WRAP_UP
}
