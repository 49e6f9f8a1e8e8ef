package org.callwright.core.order.jdbc;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.callwright.core.change.Refused;
import org.callwright.core.jdbc.Bulk;
import org.callwright.core.money.Money;
import org.callwright.core.order.LineClaims;
import org.callwright.core.order.LinkedLines;
import org.callwright.core.order.Order;
import org.callwright.core.order.OrderLine;
import org.callwright.core.order.OrderNumber;
import org.jspecify.annotations.Nullable;

/**
 * Writes orders: of each the row, then what hangs on it, hundreds of rows a statement. Joins the caller's transaction.
 * What an order had before is replaced; a sub-order that its main order no longer has is removed.
 */
@Singleton
final class OrderWriter {
    private static final String AGAIN = Bulk.taking(
                    "parent_id",
                    "customer_id",
                    "store_id",
                    "status",
                    "member",
                    "points_spent",
                    "points_earned",
                    "currency",
                    "items_total",
                    "discount_total",
                    "freight",
                    "paid_amount",
                    "placed_at",
                    "paid_at",
                    "member_mark",
                    "points_mark",
                    "campaign_mark",
                    "deleted_at")
            + ", version = version + 1";

    /** What moves with the order's own time. */
    private static final String SHIPMENTS_FOLLOW =
            "UPDATE shipment SET placed_at = ? WHERE order_id = ? AND placed_at <> ?";

    private final OrderTable orders;
    private final OrderParts parts;
    private final LineClaims claims;
    private final List<LinkedLines> linked;
    private final Bulk bulk;
    private final Clock clock;

    OrderWriter(
            OrderTable orders, OrderParts parts, LineClaims claims, List<LinkedLines> linked, Bulk bulk, Clock clock) {
        this.orders = orders;
        this.parts = parts;
        this.claims = claims;
        this.linked = linked;
        this.bulk = bulk;
        this.clock = clock;
    }

    /** Adds one, whose numbers must be free; the database refuses it otherwise. */
    long add(Order order) {
        List<LinkedLines.Change> changes = before(numbers(order).toList());
        Map<Long, Order> written = new LinkedHashMap<>();
        long id = orders.insert(OrderTable.Row.of(order, null)).id();
        written.put(id, order);
        for (Order sub : order.subs()) {
            written.put(orders.insert(OrderTable.Row.of(sub, id)).id(), sub);
        }
        parts.add(written);
        changes.forEach(LinkedLines.Change::after);
        return id;
    }

    /**
     * Adds them, or replaces those of the same numbers.
     *
     * @throws Refused before anything is written
     */
    void put(List<Order> mains) {
        Set<OrderNumber> numbers = mains.stream().flatMap(OrderWriter::numbers).collect(toSet());
        Map<OrderNumber, OrderTable.Row> before = rows(numbers);
        requireSamePlace(mains, before);
        claims.check(linesToBe(mains, before), paidToBe(mains, before));
        List<LinkedLines.Change> changes = before(numbers);
        insert(mains.stream().map(order -> OrderTable.Row.of(order, null)));
        Map<OrderNumber, Long> ids = ids(mains.stream().map(Order::number).collect(toSet()), before);
        insert(mains.stream()
                .flatMap(main -> main.subs().stream().map(sub -> OrderTable.Row.of(sub, ids.get(main.number())))));
        ids.putAll(ids(
                mains.stream()
                        .flatMap(main -> main.subs().stream())
                        .map(Order::number)
                        .collect(toSet()),
                before));
        removeLeftOut(ids, before);
        Set<Long> replaced = before.values().stream().map(OrderTable.Row::id).collect(toSet());
        parts.removeOf(replaced);
        Map<Long, Order> written = mains.stream()
                .flatMap(OrderWriter::withSubs)
                .collect(toMap(one -> Objects.requireNonNull(ids.get(one.number())), one -> one));
        parts.add(written);
        changes.forEach(LinkedLines.Change::after);
        bulk.updateEach(
                SHIPMENTS_FOLLOW,
                replaced.stream()
                        .map(id -> follow(
                                id, Objects.requireNonNull(written.get(id)).placedAt()))
                        .toList());
    }

    private List<LinkedLines.Change> before(Collection<OrderNumber> numbers) {
        return linked.stream().map(one -> one.before(numbers)).toList();
    }

    private static List<@Nullable Object> follow(long order, Instant placedAt) {
        return Bulk.row(placedAt, order, placedAt);
    }

    private void insert(Stream<OrderTable.Row> rows) {
        bulk.insert(OrderTable.Row.class, rows.toList(), AGAIN);
    }

    private static void requireSamePlace(List<Order> mains, Map<OrderNumber, OrderTable.Row> before) {
        for (Order main : mains) {
            OrderTable.Row own = before.get(main.number());
            if (own != null && own.parentId() != null) {
                throw Refused.state("number", "it is the number of another order's sub-order");
            }
            for (Order sub : main.subs()) {
                OrderTable.Row known = before.get(sub.number());
                if (known != null && (own == null || !Objects.equals(known.parentId(), own.id()))) {
                    throw Refused.state("subs.number", "it is the number of another order");
                }
            }
        }
    }

    /** Of those that are there: the lines that they will have, and none for a sub-order that will go. */
    private Map<Long, List<OrderLine>> linesToBe(List<Order> mains, Map<OrderNumber, OrderTable.Row> before) {
        Map<Long, List<OrderLine>> lines = new HashMap<>();
        subsOf(before).forEach(sub -> lines.put(sub, List.of()));
        mains.stream().flatMap(OrderWriter::withSubs).forEach(order -> {
            OrderTable.Row known = before.get(order.number());
            if (known != null) {
                lines.put(known.id(), order.lines());
            }
        });
        return lines;
    }

    private static Map<Long, Money> paidToBe(List<Order> mains, Map<OrderNumber, OrderTable.Row> before) {
        Map<Long, Money> paid = new HashMap<>();
        mains.stream().flatMap(OrderWriter::withSubs).forEach(order -> {
            OrderTable.Row known = before.get(order.number());
            if (known != null) {
                paid.put(known.id(), order.totals().paid());
            }
        });
        return paid;
    }

    private void removeLeftOut(Map<OrderNumber, Long> ids, Map<OrderNumber, OrderTable.Row> before) {
        remove(subsOf(before).stream().filter(id -> !ids.containsValue(id)).toList());
    }

    private List<Long> subsOf(Map<OrderNumber, OrderTable.Row> before) {
        Set<Long> mains = before.values().stream()
                .filter(row -> row.parentId() == null)
                .map(OrderTable.Row::id)
                .collect(toSet());
        return mains.isEmpty()
                ? List.of()
                : orders.findByParentIdInAndDeletedAtIsNullOrderById(mains).stream()
                        .map(OrderTable.Row::id)
                        .toList();
    }

    /**
     * Removes what nobody holds anything of any more.
     *
     * @throws Refused before anything is written
     */
    void removeUnclaimed(Collection<Long> ids) {
        claims.check(ids.stream().collect(toMap(id -> id, id -> List.of())), Map.of());
        remove(ids);
    }

    /** They stay as rows that nobody finds; what is counted by SKU goes. */
    void remove(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            orders.remove(ids, clock.instant());
            parts.uncount(ids);
        }
    }

    /** The ids that are known already, and those that came with the insert. */
    private Map<OrderNumber, Long> ids(Set<OrderNumber> numbers, Map<OrderNumber, OrderTable.Row> before) {
        Map<OrderNumber, Long> ids = new HashMap<>();
        List<OrderNumber> fresh = new ArrayList<>();
        for (OrderNumber number : numbers) {
            OrderTable.Row known = before.get(number);
            if (known == null) {
                fresh.add(number);
            } else {
                ids.put(number, known.id());
            }
        }
        rows(fresh).forEach((number, row) -> ids.put(number, row.id()));
        return ids;
    }

    /** Removed ones too. */
    Map<OrderNumber, OrderTable.Row> rows(Collection<OrderNumber> numbers) {
        Map<String, Set<String>> byPlatform =
                numbers.stream().collect(groupingBy(OrderNumber::platform, mapping(OrderNumber::number, toSet())));
        return byPlatform.entrySet().stream()
                .flatMap(entry -> orders.findByPlatformAndNumberIn(entry.getKey(), entry.getValue()).stream())
                .collect(toMap(OrderTable.Row::orderNumber, row -> row));
    }

    private static Stream<OrderNumber> numbers(Order main) {
        return withSubs(main).map(Order::number);
    }

    private static Stream<Order> withSubs(Order main) {
        return Stream.concat(Stream.of(main), main.subs().stream());
    }
}
