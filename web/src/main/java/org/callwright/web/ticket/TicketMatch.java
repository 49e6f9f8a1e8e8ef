package org.callwright.web.ticket;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.callwright.core.customer.CallerMatch;
import org.callwright.core.customer.Confidence;
import org.callwright.core.customer.Verification;
import org.jspecify.annotations.Nullable;

/**
 * How it is known whose a ticket is.
 *
 * @param outcome of its call, NONE, ONE or MANY; absent when no caller was looked up
 * @param rule what decided that
 * @param confidence EXACT, LIKELY, or CHOSEN when somebody said whose it is
 */
@Serdeable
@Schema(name = "TicketMatch")
record TicketMatch(
        @Schema(example = "ONE") @Nullable String outcome,
        @Schema(example = "phone") @Nullable String rule,
        @Schema(example = "EXACT") String confidence) {
    static TicketMatch of(@Nullable CallerMatch match, boolean isCandidate, Verification verification) {
        return new TicketMatch(
                match == null ? null : match.outcome().name(),
                match == null ? null : match.rule(),
                Confidence.ofTicket(match, isCandidate, verification).name());
    }
}
