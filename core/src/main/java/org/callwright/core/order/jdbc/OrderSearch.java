package org.callwright.core.order.jdbc;

import java.util.List;
import org.callwright.core.jdbc.IdSearch;
import org.callwright.core.order.OrderFilter;
import org.jspecify.annotations.Nullable;

/**
 * Which ids fit a filter. The table that narrows most, of those that know when the order was placed, is read in the list's
 * order and the others are looked up from there; so a page costs about what it shows, whatever is asked for.
 */
final class OrderSearch {
    /** An order with several such shipments is one; DISTINCT would collect all of them first. */
    private static final String LAST_OF_ITS_STATE = "NOT EXISTS (SELECT 1 FROM shipment t"
            + " WHERE t.order_id = s.order_id AND t.state = s.state AND t.id > s.id)";

    /** Nor is one with several promotions of its campaign. */
    private static final String LAST_OF_ITS_CAMPAIGN = "NOT EXISTS (SELECT 1 FROM order_promotion q"
            + " WHERE q.order_id = p.order_id AND q.campaign = p.campaign AND q.code > p.code)";

    private static final String OF_CAMPAIGN =
            "EXISTS (SELECT 1 FROM order_promotion p WHERE p.order_id = o.id AND p.campaign = ?)";

    private OrderSearch() {}

    /** @param buyers the ids of the customer of the filter; null: any */
    static IdSearch.Wanted wanted(OrderFilter filter, @Nullable List<Long> buyers) {
        return from(filter)
                .where("o.deleted_at IS NULL")
                .in("o.customer_id", buyers)
                .where("o.platform = ?", filter.platform())
                .where("o.number = ?", filter.number())
                .where("o.store_id = ?", filter.store())
                .where("o.status = ?", filter.status())
                .where("o.member_mark = ?", filter.member())
                .where("o.points_mark = ?", filter.points())
                .where("o.campaign_mark = ?", filter.campaign())
                .where("(o.parent_id IS NULL) = ?", filter.main());
    }

    private static IdSearch.Wanted from(OrderFilter filter) {
        if (filter.sku() != null) {
            return ranged(
                            filter,
                            "order_sku k STRAIGHT_JOIN customer_order o ON o.id = k.order_id",
                            "k.placed_at",
                            "k.order_id")
                    .where("k.sku = ?", filter.sku())
                    .where(
                            "EXISTS (SELECT 1 FROM shipment s WHERE s.order_id = k.order_id AND s.state = ?)",
                            filter.shipment())
                    .where(OF_CAMPAIGN, filter.campaignCode());
        }
        if (filter.shipment() != null) {
            return ranged(
                            filter,
                            "shipment s STRAIGHT_JOIN customer_order o ON o.id = s.order_id",
                            "s.placed_at",
                            "s.order_id")
                    .where("s.state = ?", filter.shipment())
                    .where(LAST_OF_ITS_STATE)
                    .where(OF_CAMPAIGN, filter.campaignCode());
        }
        if (filter.campaignCode() != null) {
            return ranged(
                            filter,
                            "order_promotion p STRAIGHT_JOIN customer_order o ON o.id = p.order_id",
                            "p.placed_at",
                            "p.order_id")
                    .where("p.campaign = ?", filter.campaignCode())
                    .where(LAST_OF_ITS_CAMPAIGN);
        }
        return ranged(filter, "customer_order o", "o.placed_at", "o.id");
    }

    private static IdSearch.Wanted ranged(OrderFilter filter, String tables, String time, String id) {
        return new IdSearch.Wanted(tables, "placedAt", time, id)
                .where(time + " >= ?", filter.from())
                .where(time + " < ?", filter.to());
    }
}
