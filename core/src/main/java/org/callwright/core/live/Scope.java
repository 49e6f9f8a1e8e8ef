package org.callwright.core.live;

import java.util.List;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallId;
import org.jspecify.annotations.Nullable;

/** Cuts out of a picture what an interest covers. */
final class Scope {
    private Scope() {}

    static LiveSnapshot of(Picture picture, Interest interest) {
        AgentId self = interest.self();
        CallNow own = self == null ? null : callOf(picture, self);
        List<CallNow> calls = own == null ? List.of() : List.of(own);
        if (interest.floor()) {
            return new LiveSnapshot(
                    picture.queues().stream().map(picture::queue).toList(),
                    List.copyOf(picture.agents().values()),
                    calls);
        }
        AgentNow agent = self == null ? null : picture.agent(self);
        return new LiveSnapshot(List.of(), agent == null ? List.of() : List.of(agent), calls);
    }

    /** Null as well in wrap-up, when the call is over. */
    static @Nullable CallNow callOf(Picture picture, AgentId id) {
        AgentNow agent = picture.agent(id);
        CallId with = agent == null ? null : agent.call();
        CallNow call = with == null ? null : picture.call(with);
        return call != null && id.equals(call.agent()) ? call : null;
    }
}
