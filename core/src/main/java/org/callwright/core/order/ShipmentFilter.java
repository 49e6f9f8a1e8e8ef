package org.callwright.core.order;

import org.jspecify.annotations.Nullable;

/** Which shipments are wanted; null means any. */
public record ShipmentFilter(
        @Nullable ShipmentState state,
        @Nullable Long order,
        @Nullable String carrier,
        @Nullable String tracking) {
    public static final ShipmentFilter ALL = new ShipmentFilter(null, null, null, null);
}
