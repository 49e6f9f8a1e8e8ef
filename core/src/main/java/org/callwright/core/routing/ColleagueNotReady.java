package org.callwright.core.routing;

import org.callwright.core.agent.AgentId;

/** A caller is handed over only to a colleague who can take a call at once; otherwise the two go on talking. */
public final class ColleagueNotReady extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ColleagueNotReady(AgentId colleague) {
        super("Agent '" + colleague + "' is not ready for a call.");
    }
}
