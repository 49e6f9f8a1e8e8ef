package org.callwright.web.floor;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A queue now.
 *
 * @param waiting calls in line that nobody is offered
 * @param longestSince when the one that has waited longest arrived; absent when nobody waits
 * @param ringing calls offered to an agent, and customers who are dialled
 * @param talking conversations
 */
@Serdeable
@Schema(name = "Queue")
public record QueueView(
        @Schema(example = "support") String queue,
        @Schema(example = "Support") String name,
        int waiting,
        @Nullable Instant longestSince,
        int ringing,
        int talking,
        AgentCounts agents) {
    /** How many of the agents who serve the queue are in which state. */
    @Serdeable
    @Schema(name = "AgentCounts")
    public record AgentCounts(int ready, int ringing, int talking, int wrapUp, int notReady) {}
}
