package org.callwright.core.order;

import java.time.Instant;
import org.callwright.core.change.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A parcel. An order, main or sub, may have several; a parcel is no sub-order, and a sub-order no parcel.
 *
 * @param id ours; 0 as long as it has not been stored
 * @param order the order whose goods are in it
 * @param carrier such as {@code SF-EXPRESS}
 * @param tracking the carrier's number for it
 * @param version counts changes
 */
public record Shipment(
        long id,
        long order,
        String carrier,
        String tracking,
        ShipmentState state,
        @Nullable Instant shippedAt,
        @Nullable Instant deliveredAt,
        long version) {
    private static final int LONGEST = 60;

    public Shipment {
        if (carrier.isBlank() || carrier.length() > LONGEST) {
            throw Refused.value("carrier", "1 to " + LONGEST + " characters");
        }
        if (!tracking.matches("[A-Za-z0-9][A-Za-z0-9-]{0,59}")) {
            throw Refused.value("tracking", "a tracking number is 1 to 60 of A-Z, a-z, 0-9 and '-'");
        }
        if (shippedAt != null && deliveredAt != null && deliveredAt.isBefore(shippedAt)) {
            throw Refused.value("deliveredAt", "delivered before it was shipped");
        }
        if (deliveredAt != null && state == ShipmentState.PREPARING) {
            throw Refused.value("state", "what is delivered is not being prepared");
        }
    }

    /** The same parcel as it is stored. */
    public Shipment as(long otherId, long otherVersion) {
        return new Shipment(otherId, order, carrier, tracking, state, shippedAt, deliveredAt, otherVersion);
    }

    /** The same parcel with the goods of this order. */
    public Shipment of(long other) {
        return new Shipment(id, other, carrier, tracking, state, shippedAt, deliveredAt, version);
    }
}
