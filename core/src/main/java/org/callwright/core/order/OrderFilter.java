package org.callwright.core.order;

import java.time.Instant;
import org.callwright.core.product.Sku;
import org.jspecify.annotations.Nullable;

/**
 * Which orders are wanted, main and sub-orders alike; null means any.
 *
 * @param from placed then or later
 * @param to placed before that
 * @param customer who bought them, under whatever id of those that were merged
 * @param member, points, campaign whether they have that mark
 * @param sku a line of it, or a component of a bundle's line
 * @param shipment one of their shipments is in that state
 * @param main true: no sub-orders; false: sub-orders only
 * @param campaignCode of a campaign that one of their own promotions is of
 */
public record OrderFilter(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Long customer,
        @Nullable String platform,
        @Nullable String number,
        @Nullable String store,
        @Nullable OrderStatus status,
        @Nullable Boolean member,
        @Nullable Boolean points,
        @Nullable Boolean campaign,
        @Nullable Sku sku,
        @Nullable ShipmentState shipment,
        @Nullable Boolean main,
        @Nullable String campaignCode) {
    public static final OrderFilter ALL =
            new OrderFilter(null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** Of whatever campaign. */
    public OrderFilter(
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Long customer,
            @Nullable String platform,
            @Nullable String number,
            @Nullable String store,
            @Nullable OrderStatus status,
            @Nullable Boolean member,
            @Nullable Boolean points,
            @Nullable Boolean campaign,
            @Nullable Sku sku,
            @Nullable ShipmentState shipment,
            @Nullable Boolean main) {
        this(from, to, customer, platform, number, store, status, member, points, campaign, sku, shipment, main, null);
    }

    /** Those of this number, whatever the platform. */
    public static OrderFilter numbered(String number) {
        return new OrderFilter(null, null, null, null, number, null, null, null, null, null, null, null, null);
    }

    /** What this customer bought; sub-orders come within their main orders. */
    public static OrderFilter of(long customer) {
        return new OrderFilter(null, null, customer, null, null, null, null, null, null, null, null, null, true);
    }
}
