package org.callwright.core.order.jdbc;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.callwright.core.jdbc.IdSearch;
import org.callwright.core.order.OrderFilter;
import org.jspecify.annotations.Nullable;

/**
 * Which ids fit a filter. The table that narrows most, of those that know when the order was placed, is read in the list's
 * order and the others are looked up from there; so a page costs about what it shows, whatever is asked for. In another
 * order than by time there are keys for one thing that is asked for; of what else all that is found is put in order, if that is not too much.
 */
final class OrderSearch {
    static final String TIME = "placedAt";
    private static final String PAID = "paid";

    private final OrderFilter filter;
    private final boolean folded;

    private OrderSearch(OrderFilter filter, boolean folded) {
        this.filter = filter;
        this.folded = folded;
    }

    /**
     * @param buyers the ids of the customer of the filter; null: any
     * @param folded whether main orders alone are wanted, and are found by what any of their sub-orders has as well: then
     *     the ids may be sub-orders' and stand for the main orders
     */
    static IdSearch.Wanted wanted(OrderFilter filter, @Nullable List<Long> buyers, boolean folded) {
        return new OrderSearch(filter, folded).wanted(buyers);
    }

    /**
     * Whether a key has them in that order. Main orders or sub-orders alone are passed over within it: of either there are
     * many.
     */
    static boolean keyed(OrderFilter filter, String by) {
        if (by.equals(TIME)) {
            return true;
        }
        boolean others = Stream.of(
                        filter.from(),
                        filter.to(),
                        filter.customer(),
                        filter.number(),
                        filter.sku(),
                        filter.shipment(),
                        filter.campaignCode())
                .anyMatch(Objects::nonNull);
        long keys = Stream.of(
                        filter.store(),
                        filter.platform(),
                        filter.status(),
                        filter.member(),
                        filter.points(),
                        filter.campaign())
                .filter(Objects::nonNull)
                .count();
        return !others && (keys == 0 || keys == 1 && (by.equals(PAID) || filter.status() != null));
    }

    private IdSearch.Wanted wanted(@Nullable List<Long> buyers) {
        return from().where("o.deleted_at IS NULL")
                .in("o.customer_id", buyers)
                .where("o.platform = ?", filter.platform())
                .where(folded ? OrderPart.NUMBERED_IN_FAMILY : "o.number = ?", filter.number())
                .where("o.store_id = ?", filter.store())
                .where("o.status = ?", filter.status())
                .where("o.member_mark = ?", filter.member())
                .where("o.points_mark = ?", filter.points())
                .where("o.campaign_mark = ?", filter.campaign())
                .where("(o.parent_id IS NULL) = ?", folded ? Boolean.TRUE : filter.main());
    }

    private IdSearch.Wanted from() {
        List<OrderPart> parts = Stream.of(
                        OrderPart.sku(filter.sku()),
                        OrderPart.shipment(filter.shipment()),
                        OrderPart.campaign(filter.campaignCode()))
                .filter(Objects::nonNull)
                .toList();
        if (parts.isEmpty()) {
            return ranged("customer_order o", "o.placed_at", "o.id");
        }
        OrderPart first = parts.getFirst();
        IdSearch.Wanted wanted = ranged(first.tables(folded), first.column("placed_at"), first.column("order_id"));
        first.narrow(wanted, folded, filter);
        parts.stream().skip(1).forEach(part -> part.require(wanted, folded));
        return wanted;
    }

    private IdSearch.Wanted ranged(String tables, String time, String id) {
        return new IdSearch.Wanted(tables, TIME, time, id)
                .orBy(PAID, "o.paid_amount")
                .orBy("status", "o.status")
                .where(time + " >= ?", filter.from())
                .where(time + " < ?", filter.to());
    }
}
