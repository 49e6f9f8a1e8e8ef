package org.callwright.web.call;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.callwright.core.call.CallRecord;
import org.callwright.web.privacy.ShownCaller;
import org.jspecify.annotations.Nullable;

/**
 * A call in a list.
 *
 * @param direction IN, or OUT: an agent called the customer back
 * @param state WAITING, OFFERED, RINGING, DIALLING, TALKING, ON_HOLD or ENDED
 * @param ending ABANDONED, CALLER_HUNG_UP, AGENT_HUNG_UP or LOST; of a call back also BUSY, NO_ANSWER, UNREACHABLE or NOT_REACHED;
 *     absent while the call lasts
 * @param caller the customer
 * @param dialed the number that he dialled, or was shown when he was called back
 * @param agent who talks or talked last, or is offered the call
 */
@Serdeable
@Schema(name = "Call")
public record CallRow(
        @Schema(example = "01KB0WQ6V5K8Z2N4T6R8X0Y1A3") String call,
        @Schema(example = "IN") String direction,
        @Schema(example = "ENDED") String state,
        @Schema(example = "CALLER_HUNG_UP") @Nullable String ending,
        @Schema(example = "support") String queue,
        ShownCaller caller,
        @Schema(example = "4001") String dialed,
        @Schema(example = "SV260314-00042-0") String ticket,
        @Schema(example = "anna") @Nullable String agent,
        Instant arrived,
        @Nullable Instant answered,
        @Nullable Instant ended) {
    public static CallRow of(CallRecord call, boolean unmasked) {
        return new CallRow(
                call.id().value(),
                call.direction().name(),
                call.state().name(),
                call.ending() == null ? null : call.ending().name(),
                call.queue().value(),
                ShownCaller.of(call.caller(), unmasked),
                call.dialed(),
                call.ticket().value(),
                call.agent() == null ? null : call.agent().value(),
                call.arrived(),
                call.answered(),
                call.ended());
    }
}
