package org.callwright.web.report;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.callwright.core.call.CallRecord;
import org.callwright.core.report.AgentMoment;
import org.callwright.web.call.CallRow;
import org.jspecify.annotations.Nullable;

/**
 * An offer that has been counted.
 *
 * @param at when what counted happened
 * @param agent to whom the call was offered
 * @param call as it has become; who answered may be another. Absent when nothing is kept of it any more
 */
@Serdeable
@Schema(name = "AgentOffer")
record AgentOfferRow(
        Instant at,
        @Schema(example = "anna") String agent,
        @Nullable CallRow call) {
    static AgentOfferRow of(AgentMoment moment, @Nullable CallRecord call, boolean unmasked) {
        return new AgentOfferRow(moment.at(), moment.agent().value(), call == null ? null : CallRow.of(call, unmasked));
    }
}
