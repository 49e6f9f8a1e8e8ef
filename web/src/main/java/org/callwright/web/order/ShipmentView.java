package org.callwright.web.order;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.callwright.core.order.Shipment;
import org.callwright.web.privacy.ShownText;
import org.jspecify.annotations.Nullable;

/**
 * A parcel.
 *
 * @param order ours, of the order whose goods are in it
 */
@Serdeable
@Schema(name = "Shipment")
public record ShipmentView(
        @Schema(example = "815") long id,
        @Schema(example = "4711") long order,
        @Schema(example = "SF Express 顺丰") String carrier,
        @Schema(example = "SF1234567890") String tracking,
        @Schema(example = "OUT_FOR_DELIVERY") String state,
        @Nullable Instant shippedAt,
        @Nullable Instant deliveredAt,
        long version) {
    public static ShipmentView of(Shipment shipment) {
        return new ShipmentView(
                shipment.id(),
                shipment.order(),
                ShownText.of(shipment.carrier(), true),
                shipment.tracking(),
                shipment.state().name(),
                shipment.shippedAt(),
                shipment.deliveredAt(),
                shipment.version());
    }
}
