package org.callwright.web.floor;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agent now.
 *
 * @param state LOGGED_OUT, NOT_READY, READY, RESERVED, RINGING, DIALLING, TALKING or WRAP_UP
 * @param reason why NOT_READY
 * @param since when the state was entered; absent when logged out
 * @param afterwards NOT_READY or LOGGED_OUT: wished for after the offer or call; or WRAP_UP: that in which the agent calls back
 * @param call offered, talking, or in wrap-up of
 * @param direction IN or OUT, of that call while it lasts; on the live channel and in lists
 */
@Serdeable
@Schema(name = "Agent")
public record AgentView(
        @Schema(example = "anna") String agent,
        @Schema(example = "Anna Li") String name,
        @Schema(example = "READY") String state,
        @Schema(example = "BREAK") @Nullable String reason,
        @Schema(example = "NOT_READY") @Nullable String afterwards,
        @Nullable Instant since,
        @Schema(example = "anna") @Nullable String phone,
        List<String> queues,
        @Nullable String call,
        @Schema(example = "OUT") @Nullable String direction,
        @Nullable Instant wrapUpUntil) {}
