package org.callwright.core.ticket.jdbc;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.callwright.core.jdbc.Bulk;
import org.callwright.core.order.SoleOrders;
import org.callwright.core.projection.TicketChange.Recognised;
import org.callwright.core.ticket.OriginOrderSettings;
import org.jspecify.annotations.Nullable;

/**
 * Which order a recognised customer calls about, when there is but one that it can be. The orders are read before, not
 * within the update: that would lock them, and wait for whoever imports orders. A ticket of no store becomes one of the
 * order's.
 */
@Singleton
final class OriginOrders {
    /** People have not touched the ticket: what they have chosen, or taken away, stays. */
    static final String PRESELECTED = "UPDATE ticket SET origin_order = ?, origin_source = 'ONLY_ORDER',"
            + " store_id = COALESCE(store_id, ?)"
            + " WHERE origin_order IS NULL AND version = 0"
            + " AND customer_id = ? AND number = (SELECT ticket FROM call_record WHERE id = ?)";

    /** Work orders are found by the store of their ticket; there is one seldom, so soon. */
    static final String WORK_ORDERS_FOLLOW = "UPDATE work_order w JOIN ticket t ON t.number = w.ticket"
            + " SET w.store_id = t.store_id WHERE w.store_id IS NULL AND t.store_id IS NOT NULL"
            + " AND w.ticket = (SELECT ticket FROM call_record WHERE id = ?)";

    private final SoleOrders orders;
    private final Duration lately;

    OriginOrders(SoleOrders orders, OriginOrderSettings settings) {
        this.orders = orders;
        this.lately = Duration.ofDays(settings.days());
    }

    /** Values for {@link #PRESELECTED}. */
    List<List<@Nullable Object>> of(List<Recognised> recognised) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        if (recognised.isEmpty() || lately.isZero()) {
            return rows;
        }
        Instant first = recognised.stream()
                .map(Recognised::at)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Map<Long, SoleOrders.Sole> found = orders.of(
                recognised.stream().map(Recognised::customer).collect(Collectors.toSet()), first.minus(lately));
        for (Recognised one : recognised) {
            SoleOrders.Sole order = found.get(one.customer());
            if (order != null && recent(order, one.at())) {
                rows.add(Bulk.row(order.number(), order.store(), one.customer(), one.call()));
            }
        }
        return rows;
    }

    private boolean recent(SoleOrders.Sole order, Instant at) {
        return !order.placedAt().isAfter(at) && !order.placedAt().isBefore(at.minus(lately));
    }
}
