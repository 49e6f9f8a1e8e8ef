package org.callwright.web.live;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.callwright.web.desk.OwnCall;
import org.callwright.web.floor.AgentView;
import org.callwright.web.floor.QueueView;
import org.jspecify.annotations.Nullable;

/**
 * What the server says on the live channel. {@code seq} goes up by one with every message of a connection, so a client
 * notices a gap; a snapshot replaces everything said before it.
 */
sealed interface LiveMessage {
    @Serdeable
    record Snapshot(
            String type,
            long seq,
            Instant serverTime,
            List<QueueView> queues,
            List<AgentView> agents,
            @Nullable OwnCall call)
            implements LiveMessage {}

    @Serdeable
    record Changes(String type, long seq, Instant serverTime, List<Change> changes) implements LiveMessage {}

    /**
     * One thing's new value; which member is there depends on {@code kind}: queue, agent, agentGone, call, callGone.
     *
     * @param id of what is gone
     */
    @Serdeable
    record Change(
            String kind,
            @Nullable QueueView queue,
            @Nullable AgentView agent,
            @Nullable OwnCall call,
            @Nullable String id) {}

    /** Nothing has changed, but the connection lives. */
    @Serdeable
    record Tick(String type, long seq, Instant serverTime) implements LiveMessage {}
}
