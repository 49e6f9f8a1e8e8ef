package org.callwright.core.routing;

import org.callwright.core.agent.AgentId;

/** Nobody signs in at a phone at which a colleague is signed in: one of the two would never hear his callers. */
public final class PhoneTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PhoneTaken(String phone, AgentId by) {
        super("Agent '" + by + "' is signed in at phone '" + phone + "'.");
    }
}
