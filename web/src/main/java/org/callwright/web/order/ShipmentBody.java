package org.callwright.web.order;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.callwright.core.order.Shipment;
import org.callwright.core.order.ShipmentState;
import org.callwright.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * A parcel as it is given.
 *
 * @param order ours, of the order whose goods are in it
 */
@Serdeable
@Schema(name = "ShipmentBody")
record ShipmentBody(
        @Schema(example = "4711") @NotNull Long order,
        @Schema(example = "SF Express 顺丰") @NotNull String carrier,
        @Schema(example = "SF1234567890") @NotNull String tracking,

        @Schema(implementation = ShipmentState.class) @NotNull
        String state,

        @Schema(example = "2026-03-14T09:00:00Z") @Nullable Instant shippedAt,
        @Nullable Instant deliveredAt) {
    Shipment shipment(long id, long version) {
        return new Shipment(
                id,
                order,
                carrier,
                tracking,
                ProblemException.enumerated("state", state, ShipmentState.class),
                shippedAt,
                deliveredAt,
                version);
    }
}
