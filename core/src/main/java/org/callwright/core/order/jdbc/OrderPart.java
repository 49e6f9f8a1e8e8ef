package org.callwright.core.order.jdbc;

import java.util.Objects;
import java.util.stream.Stream;
import org.callwright.core.jdbc.IdSearch;
import org.callwright.core.order.OrderFilter;
import org.callwright.core.order.ShipmentState;
import org.callwright.core.product.Sku;
import org.jspecify.annotations.Nullable;

/**
 * What an order is found by that has a table of its own, with the order's id and time. Folded, the order is the main one of
 * a family, and what its sub-orders have is its own.
 *
 * @param name what the table is called in the statement
 * @param wantedColumn that the value is looked for in
 * @param key that tells apart the rows of one order and value; null: there is one
 */
record OrderPart(
        String table,
        String name,
        String wantedColumn,
        @Nullable String key,
        Object value) {
    static final String NUMBERED_IN_FAMILY = "o.id IN (SELECT COALESCE(n.parent_id, n.id) FROM customer_order n"
            + " WHERE n.number = ? AND n.deleted_at IS NULL)";

    static @Nullable OrderPart sku(@Nullable Sku sku) {
        return sku == null ? null : new OrderPart("order_sku", "k", "sku", null, sku);
    }

    static @Nullable OrderPart shipment(@Nullable ShipmentState state) {
        return state == null ? null : new OrderPart("shipment", "s", "state", "id", state);
    }

    static @Nullable OrderPart campaign(@Nullable String code) {
        return code == null ? null : new OrderPart("order_promotion", "p", "campaign", "code", code);
    }

    String column(String column) {
        return name + "." + column;
    }

    String tables(boolean folded) {
        return folded
                ? said("{table} {name} STRAIGHT_JOIN customer_order h ON h.id = {name}.order_id"
                        + " STRAIGHT_JOIN customer_order o ON o.id = COALESCE(h.parent_id, h.id)")
                : said("{table} {name} STRAIGHT_JOIN customer_order o ON o.id = {name}.order_id");
    }

    /** Of the rows that {@link #tables} has: each order once. DISTINCT would collect all of them first. */
    void narrow(IdSearch.Wanted wanted, boolean folded, OrderFilter filter) {
        wanted.where(said("{name}.{column} = ?"), value);
        if (key != null) {
            wanted.where(said("NOT EXISTS (SELECT 1 FROM {table} q WHERE q.order_id = {name}.order_id"
                    + " AND q.{column} = {name}.{column} AND q." + key + " > {name}." + key + ")"));
        }
        if (folded) {
            wanted.where("h.deleted_at IS NULL");
            // Only one that is found itself stands for the others: each part has a time of its own.
            wanted.where(
                    said("NOT EXISTS (SELECT 1 FROM customer_order f JOIN {table} q ON q.order_id = f.id"
                                    + " WHERE f.parent_id IN (h.id, h.parent_id) AND (f.parent_id = h.id OR f.id > h.id)"
                                    + " AND f.deleted_at IS NULL AND q.{column} = {name}.{column}")
                            + (filter.from() == null ? "" : " AND q.placed_at >= ?")
                            + (filter.to() == null ? "" : " AND q.placed_at < ?")
                            + ")",
                    Stream.of(filter.from(), filter.to())
                            .filter(Objects::nonNull)
                            .toArray());
        }
    }

    /** Of orders that were found by something else. */
    void require(IdSearch.Wanted wanted, boolean folded) {
        wanted.where(
                said(
                        folded
                                ? "EXISTS (SELECT 1 FROM customer_order f JOIN {table} {name} ON {name}.order_id = f.id"
                                        + " WHERE (f.id = o.id OR f.parent_id = o.id) AND f.deleted_at IS NULL"
                                        + " AND {name}.{column} = ?)"
                                : "EXISTS (SELECT 1 FROM {table} {name} WHERE {name}.order_id = o.id AND {name}.{column} = ?)"),
                value);
    }

    private String said(String text) {
        return text.replace("{table}", table).replace("{name}", name).replace("{column}", wantedColumn);
    }
}
