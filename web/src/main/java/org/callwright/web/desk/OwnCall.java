package org.callwright.web.desk;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.callwright.web.privacy.ShownCaller;
import org.callwright.web.privacy.ShownHint;
import org.callwright.web.ticket.TicketOutcome;
import org.jspecify.annotations.Nullable;

/**
 * The call that an agent is offered, has, or is in wrap-up of.
 *
 * @param state OFFERED, RINGING, TALKING, ON_HOLD or ENDED
 * @param direction IN, or OUT when the agent calls back: then {@code caller} is the customer who is called, and
 *     {@code dialed} the number that he is shown
 * @param offer names the offer when it is rejected
 * @param caller absent while it is not known to this node
 * @param hint what the caller gave along; absent when it is nothing
 * @param match absent while the caller is being looked up
 * @param layout which fields of the customers are shown, in their order; there with the customers
 * @param customers who it may be, best first; the live channel leaves them out, GET has them
 * @param outcome of the ticket in wrap-up: the disposition that is proposed, or the confirmed one; the live channel leaves
 *     it out, GET has it, unless it cannot be read now
 * @param customersUnavailable the customers cannot be read now; everything else works
 */
@Serdeable
@Schema(name = "OwnCall")
public record OwnCall(
        @Schema(example = "01KB0WQ6V5K8Z2N4T6R8X0Y1A3") String call,
        @Schema(example = "IN") String direction,
        @Schema(example = "RINGING") String state,
        @Nullable Long offer,
        @Schema(example = "support") String queue,
        @Schema(example = "Support") String queueName,
        @Nullable ShownCaller caller,
        @Schema(example = "4001") @Nullable String dialed,
        @Nullable ShownHint hint,
        @Nullable Match match,

        @Schema(example = "[\"name\",\"tier\",\"note\"]") @Nullable
        List<String> layout,

        @Nullable List<PossibleCustomer> customers,
        boolean customersUnavailable,
        @Schema(example = "SV260314-00042-0") String ticket,
        Instant arrived,
        @Nullable Instant since,
        @Nullable TicketOutcome outcome) {
    /** @param outcome NONE, ONE or MANY */
    @Serdeable
    @Schema(name = "CallerMatch")
    public record Match(
            @Schema(example = "ONE") String outcome,
            @Schema(example = "phone") String rule,
            List<Long> candidates) {}

    /** @param shown the fields, in their order */
    OwnCall with(List<String> shown, List<PossibleCustomer> found) {
        return with(shown, found, false);
    }

    OwnCall withoutCustomers() {
        return with(null, null, true);
    }

    OwnCall with(TicketOutcome known) {
        return with(layout, customers, customersUnavailable, known);
    }

    private OwnCall with(@Nullable List<String> shown, @Nullable List<PossibleCustomer> found, boolean unavailable) {
        return with(shown, found, unavailable, outcome);
    }

    private OwnCall with(
            @Nullable List<String> shown,
            @Nullable List<PossibleCustomer> found,
            boolean unavailable,
            @Nullable TicketOutcome known) {
        return new OwnCall(
                call,
                direction,
                state,
                offer,
                queue,
                queueName,
                caller,
                dialed,
                hint,
                match,
                shown,
                found,
                unavailable,
                ticket,
                arrived,
                since,
                known);
    }
}
