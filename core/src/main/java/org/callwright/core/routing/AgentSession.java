package org.callwright.core.routing;

import java.util.List;
import org.callwright.core.agent.AgentId;
import org.callwright.core.queue.LaneId;

/** An agent at work: the phone in front of him and the lanes that he serves by his skills (at most 200). */
public record AgentSession(AgentId agent, String phone, List<LaneId> lanes) {
    public AgentSession {
        lanes = List.copyOf(lanes);
        if (lanes.size() > 200) {
            throw new IllegalArgumentException(
                    "agent " + agent + " serves " + lanes.size() + " lanes, at most 200 can be");
        }
        if (!phone.matches("[A-Za-z0-9_.]{1,40}")) {
            throw new IllegalArgumentException("a phone is 1 to 40 letters, digits, '_' and '.'");
        }
    }
}
