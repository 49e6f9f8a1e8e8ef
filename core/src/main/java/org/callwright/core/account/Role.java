package org.callwright.core.account;

/** What someone is at work; one person can be several things. */
public enum Role {
    /** Takes calls; sees own calls and tickets. */
    AGENT,
    /** Sees all queues, agents, calls and tickets. */
    SUPERVISOR,
    /** Configures queues, agents and accounts. */
    ADMIN
}
