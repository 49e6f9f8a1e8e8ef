package org.callwright.core.agent;

/** What an agent is doing. The reason of NOT_READY travels beside it. */
public enum AgentState {
    LOGGED_OUT,
    NOT_READY,
    READY,
    /** An offer is made; the phone has not been heard ringing yet. */
    RESERVED,
    RINGING,
    /** He has picked up, and the phone of the customer whom he calls back rings. */
    DIALLING,
    TALKING,
    WRAP_UP
}
