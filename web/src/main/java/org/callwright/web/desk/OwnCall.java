package org.callwright.web.desk;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.callwright.web.privacy.ShownCaller;
import org.jspecify.annotations.Nullable;

/**
 * The call that an agent is offered, has, or is in wrap-up of.
 *
 * @param state OFFERED, RINGING, TALKING, ON_HOLD or ENDED
 * @param offer names the offer when it is rejected
 * @param caller absent while it is not known to this node
 * @param match absent while the caller is being looked up
 * @param customers who it may be, best first; the live channel leaves them out, GET has them
 * @param customersUnavailable the customers cannot be read now; everything else works
 */
@Serdeable
@Schema(name = "OwnCall")
public record OwnCall(
        @Schema(example = "01KB0WQ6V5K8Z2N4T6R8X0Y1A3") String call,
        @Schema(example = "RINGING") String state,
        @Nullable Long offer,
        @Schema(example = "support") String queue,
        @Schema(example = "Support") String queueName,
        @Nullable ShownCaller caller,
        @Schema(example = "4001") @Nullable String dialed,
        @Nullable Match match,
        @Nullable List<PossibleCustomer> customers,
        boolean customersUnavailable,
        @Schema(example = "SV260314-00042-0") String ticket,
        Instant arrived,
        @Nullable Instant since) {
    /** @param outcome NONE, ONE or MANY */
    @Serdeable
    @Schema(name = "CallerMatch")
    public record Match(
            @Schema(example = "ONE") String outcome,
            @Schema(example = "phone") String rule,
            List<Long> candidates) {}

    /** @param note text of the business's people, with telephone numbers masked like any */
    @Serdeable
    @Schema(name = "PossibleCustomer")
    public record PossibleCustomer(
            long id,
            @Schema(example = "C-1007") String number,
            @Schema(example = "Li Wei") String name,
            @Nullable String member,
            @Schema(example = "Gold") @Nullable String tier,
            String note) {}

    OwnCall with(List<PossibleCustomer> found) {
        return with(found, false);
    }

    OwnCall withoutCustomers() {
        return with(null, true);
    }

    private OwnCall with(@Nullable List<PossibleCustomer> found, boolean unavailable) {
        return new OwnCall(
                call,
                state,
                offer,
                queue,
                queueName,
                caller,
                dialed,
                match,
                found,
                unavailable,
                ticket,
                arrived,
                since);
    }
}
