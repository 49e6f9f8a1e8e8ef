package org.callwright.core.routing;

import java.util.List;
import org.callwright.core.agent.AgentId;
import org.callwright.core.queue.LaneId;

/** An agent at work: the phone in front of him and the lanes that he serves by his skills. */
public record AgentSession(AgentId agent, String phone, List<LaneId> lanes) {
    public static final int MOST_LANES = 200;

    /** @throws TooManyLanes when there are more than {@link #MOST_LANES} */
    public AgentSession {
        lanes = List.copyOf(lanes);
        if (lanes.size() > MOST_LANES) {
            throw new TooManyLanes(agent, lanes.size());
        }
        if (!phone.matches("[A-Za-z0-9_.]{1,40}")) {
            throw new IllegalArgumentException("a phone is 1 to 40 letters, digits, '_' and '.'");
        }
    }
}
